/** The welcome page. */

import '@/assets/styles/tokens.css';
import '@/assets/styles/base.css';
import '@/assets/styles/card.css';
import '@/assets/styles/page-card.css';
import '@/assets/styles/pages.css';
import { render } from 'preact';
import { applyLooks } from '@/components/apply-looks';
import { TextsProvider } from '@/components/texts';
import { packagedTexts } from '@/lib/extension/package-texts';
import { personalStorage } from '@/lib/extension/storage-area';
import { spelledTexts } from '@/lib/shows/spelled-texts';
import { openPersonalDocuments } from '@/lib/store/personal-documents';
import { WelcomeApp } from './WelcomeApp';

const { spelling, ...looks } = await openPersonalDocuments(personalStorage()).read('settings');
const texts = spelledTexts(await packagedTexts(fetch), spelling);
applyLooks(document.documentElement, looks, texts.locale);
render(
  <TextsProvider texts={texts}>
    <WelcomeApp />
  </TextsProvider>,
  document.body,
);
