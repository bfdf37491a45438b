/** The toolbar popup. */

import '@/assets/styles/tokens.css';
import '@/assets/styles/base.css';
import '@/assets/styles/controls.css';
import '@/assets/styles/card.css';
import '@/assets/styles/popup.css';
import { render } from 'preact';
import { applyLooks } from '@/components/apply-looks';
import { TextsProvider } from '@/components/texts';
import { packagedTexts } from '@/lib/extension/package-texts';
import { personalStorage } from '@/lib/extension/storage-area';
import { message } from '@/lib/shows/message';
import { renderMessage } from '@/lib/shows/render-message';
import { spelledTexts } from '@/lib/shows/spelled-texts';
import { openPersonalDocuments } from '@/lib/store/personal-documents';
import { PopupApp } from './PopupApp';

const personal = openPersonalDocuments(personalStorage());
const { spelling, ...looks } = await personal.read('settings');
const texts = spelledTexts(await packagedTexts(fetch), spelling);
applyLooks(document.documentElement, looks, texts.locale);
document.title = renderMessage(message('extension_name'), texts);
const wish = new URLSearchParams(location.search);
render(
  <TextsProvider texts={texts}>
    <PopupApp personal={personal} wish={{ show: wish.get('show'), query: wish.get('query') }} />
  </TextsProvider>,
  document.body,
);
