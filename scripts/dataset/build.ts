/** `dataset build [FOLDER]`: writes the files that go into the extension. */

import { writePackagedDataset } from '@/scripts/write-packaged-dataset';

export async function build([folder = '.cache/dataset/package']: string[]): Promise<number> {
  const { version, counts } = await writePackagedDataset(folder);
  console.log(
    `Release ${version} with ${counts.shows} shows, ${counts.platforms} platforms, ${counts.events} events: ${folder}`,
  );
  return 0;
}
