/** The real records that pictures and page tests are made from. */

import type { Platform } from '@/lib/shows/platform';
import type { Show } from '@/lib/shows/show';

// Named one by one: thousands of records in one page would keep every test waiting.
const showFiles = import.meta.glob<Show>(
  [
    '/assets/dataset/shows/*/{brooklyn-nine-nine-2013,doctor-who-2005,lucifer-2016,minx-2022,shogun-2024}.json',
    '/assets/dataset/shows/*/{emily-in-paris-2020,the-night-agent-2023,a-man-on-the-inside-2024,the-lincoln-lawyer-2022}.json',
    '/assets/dataset/shows/*/{stranger-things-2016,the-witcher-2019,you-2018,maniac-2018,soundtrack-2019,mindhunter-2017}.json',
    '/assets/dataset/shows/*/{the-society-2019,glow-2017,sense8-2016,bridgerton-2020,the-crown-2016,dark-2017}.json',
    '/assets/dataset/shows/*/{westworld-2016,hacks-2021,the-pitt-2025,titans-2018,doom-patrol-2019,the-white-lotus-2021}.json',
  ],
  { eager: true, import: 'default' },
);
const platformFiles = import.meta.glob<Platform>('/assets/dataset/platforms/*.json', {
  eager: true,
  import: 'default',
});
export const shows = Object.values(showFiles);
export const platforms = Object.values(platformFiles);

export function showOf(id: string): Show {
  const show = shows.find((candidate) => candidate.id === id);
  if (show === undefined) throw new Error(`No show ${id} in assets/dataset.`);
  return show;
}
