/** `dataset validate`: what is wrong with the dataset, where, and how to mend it. */

import { explainFindings, type ToldFinding } from '@/lib/dataset/explained-warnings';
import { describeFinding, validateDataset } from '@/lib/dataset/validate';
import { dayOf } from '@/lib/shows/calendar-date';
import { DATASET_FOLDER, readDatasetFiles } from '@/scripts/read-dataset';

/** Exit code 1 where there are errors; warnings alone leave it 0. Those that are explained come last, apart from the rest. */
export async function validate(): Promise<number> {
  const files = await readDatasetFiles(DATASET_FOLDER);
  const findings = explainFindings(validateDataset(files), files, dayOf(new Date()));
  const of = (severity: ToldFinding['severity']) => findings.filter((finding) => finding.severity === severity);
  const explained = of('explained');
  for (const finding of [...findings.filter(({ severity }) => severity !== 'explained'), ...explained])
    console.log(`${finding.severity}: assets/dataset/${describeFinding(finding)}`);
  const errors = of('error').length;
  console.log(
    `${files.length} files: ${errors} errors, ${of('warning').length} warnings, ${explained.length} warnings explained`,
  );
  return errors > 0 ? 1 : 0;
}
