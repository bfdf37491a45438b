/** The options page. */

import '@/assets/styles/tokens.css';
import '@/assets/styles/base.css';
import '@/assets/styles/controls.css';
import '@/assets/styles/pages.css';
import { render } from 'preact';
import { applyLooks } from '@/components/apply-looks';
import { TextsProvider } from '@/components/texts';
import { packagedTexts } from '@/lib/extension/package-texts';
import { packagedFiles } from '@/lib/extension/package-files';
import { personalStorage } from '@/lib/extension/storage-area';
import { spelledTexts } from '@/lib/shows/spelled-texts';
import { keepActiveDataset } from '@/lib/store/active-dataset';
import { DatasetDatabase } from '@/lib/store/database';
import { openPersonalDocuments } from '@/lib/store/personal-documents';
import { OptionsApp } from './OptionsApp';

const personal = openPersonalDocuments(personalStorage());
const database = new DatasetDatabase();
const keeper = keepActiveDataset({
  readPackaged: packagedFiles(fetch),
  database,
  readEdits: async () => (await personal.read('edits')).edits,
});

/** Draws the page anew in the spelling and colours that were chosen. */
async function draw(): Promise<void> {
  const { spelling, ...looks } = await personal.read('settings');
  const texts = spelledTexts(await packagedTexts(fetch), spelling);
  applyLooks(document.documentElement, looks, texts.locale);
  render(
    <TextsProvider texts={texts}>
      <OptionsApp personal={personal} keeper={keeper} database={database} onLooks={() => void draw()} />
    </TextsProvider>,
    document.body,
  );
}
await draw();
