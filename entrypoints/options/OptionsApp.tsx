/** Wires the options page to the reader's documents and to the dataset. */

import { useEffect, useState } from 'preact/hooks';
import type { DataSummary } from '@/components/DataFacts';
import { type OptionsProps, OptionsView } from '@/components/OptionsView';
import type { ReaderChoices } from '@/components/ReaderSettings';
import { useSpeech } from '@/components/texts';
import { BUILT_FEED } from '@/lib/sources/built-feed';
import { sendRequest } from '@/lib/extension/send-request';
import { dayOf } from '@/lib/shows/calendar-date';
import type { DatasetDatabase } from '@/lib/store/database';
import { withoutSiteRule, withSiteRule } from '@/lib/store/page-rules';
import type { PersonalDocument, PersonalDocuments } from '@/lib/store/personal-documents';
import { siteOf } from '@/lib/store/site-name';
import { type DatasetKeeper, readDataSummary } from './read-data';
import { saveFile } from './save-file';
import { useCorrections } from './use-corrections';
import { useDesk } from './use-desk';
import { useFollowing } from './use-following';

type OptionsAppProps = {
  personal: PersonalDocuments;
  keeper: DatasetKeeper;
  database: DatasetDatabase;
  /** Called after spelling or colours changed. */
  onLooks: () => void;
};

type Documents = { settings: PersonalDocument<'settings'>; rules: PersonalDocument<'site-rules'> };

export function OptionsApp({ personal, keeper, database, onLooks }: OptionsAppProps) {
  const { say } = useSpeech();
  const [documents, setDocuments] = useState<Documents | null>(null);
  const [data, setData] = useState<DataSummary | null>(null);
  const [news, setNews] = useState<OptionsProps['personalNews']>(null);

  const readDocuments = async () => {
    const [settings, rules] = await Promise.all([personal.read('settings'), personal.read('site-rules')]);
    setDocuments({ settings, rules });
  };
  const readData = async () => {
    const { feedAddress } = await personal.read('settings');
    const feed = feedAddress !== null || BUILT_FEED.address !== '';
    setData(await readDataSummary(keeper, dayOf(new Date()), feed));
  };
  const changeSettings = async (wish: Partial<PersonalDocument<'settings'>>) => {
    await personal.change('settings', (settings) => ({ ...settings, ...wish }));
    await readDocuments();
  };
  const setRule = async (site: string, on: boolean) => {
    await personal.change('site-rules', (rules) => withSiteRule(rules, site, on ? 'on' : 'off'));
    await readDocuments();
  };
  const corrections = useCorrections(personal, keeper);
  const desk = useDesk({
    feedAddress: documents?.settings.feedAddress ?? BUILT_FEED.address,
    personal,
    keeper,
    database,
    onDataset: async () => {
      keeper.forget();
      await sendRequest('dataset-changed', {});
      await readData();
    },
    onFeed: (feedAddress) => changeSettings({ feedAddress }),
  });

  const following = useFollowing(personal, keeper);

  useEffect(() => {
    void readDocuments();
    void readData();
  }, []);

  if (documents === null) return null;
  const { settings, rules } = documents;
  return (
    <OptionsView
      choices={settings}
      onChoices={(choices) => void changeSettings(onlyChoices(choices)).then(onLooks)}
      rules={rules.sites.map(({ site, rule }) => ({ site, on: rule === 'on' }))}
      onAddRule={(text) => {
        const site = siteOf(text);
        if (site !== null) void setRule(site, false);
        return site !== null;
      }}
      onSetRule={({ site, on }) => void setRule(site, on)}
      onRemoveRule={(site) =>
        void personal.change('site-rules', (all) => withoutSiteRule(all, site)).then(readDocuments)
      }
      corrections={corrections.rows}
      onTakeBack={corrections.onTakeBack}
      onExportCorrections={corrections.onExport}
      following={following}
      data={data}
      personalNews={news}
      onExportPersonal={() =>
        void personal.exportAll().then((text) => {
          saveFile(`greenlit-${dayOf(new Date())}.json`, 'application/json', text);
          setNews({ tone: 'good', text: say('personal_exported') });
        })
      }
      onImportPersonal={(file) =>
        void file
          .text()
          .then((text) => personal.importAll(text))
          .then(() => Promise.all([readDocuments(), corrections.read()]))
          .then(() => setNews({ tone: 'good', text: say('personal_imported') }))
          .then(onLooks)
          .catch((error: Error) => setNews({ tone: 'problem', text: say('personal_refused', error.message) }))
      }
      deskOn={settings.maintainer}
      onDesk={(maintainer) => void changeSettings({ maintainer })}
      desk={desk}
    />
  );
}

/** The settings of this part of the page alone, so that an older copy never overwrites the desk's. */
function onlyChoices(choices: ReaderChoices): ReaderChoices {
  const { paused, platformMarks, spelling, theme, density, marks, hiddenStatuses } = choices;
  return { paused, platformMarks, spelling, theme, density, marks, hiddenStatuses };
}
