/** `dataset validate`: what is wrong with the dataset, where, and how to mend it. */

import { describeFinding, validateDataset } from '@/lib/dataset/validate';
import { DATASET_FOLDER, readDatasetFiles } from '@/scripts/read-dataset';

/** Exit code 1 where there are errors; warnings alone leave it 0. */
export async function validate(): Promise<number> {
  const files = await readDatasetFiles(DATASET_FOLDER);
  const findings = validateDataset(files);
  for (const finding of findings) console.log(`${finding.severity}: assets/dataset/${describeFinding(finding)}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  console.log(`${files.length} files: ${errors} errors, ${findings.length - errors} warnings`);
  return errors > 0 ? 1 : 0;
}
