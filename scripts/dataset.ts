/** The maintainer's work on the dataset from a terminal: `npm run dataset -- <command>`. */

import { validate } from './dataset/validate';
import { build } from './dataset/build';
import { diff } from './dataset/diff';
import { list } from './dataset/list';
import { publish } from './dataset/publish';
import { serve } from './dataset/serve';
import { stats } from './dataset/stats';

const HELP = `npm run dataset -- <command>

  validate                       what is wrong with the dataset, where, and how to mend it
  stats                          how many shows, statuses and checked decisions there are
  list [--json [--events]]       the shows, one a line
  diff FOLDER|RELEASE            what differs in the dataset from another folder or a published release
  build [FOLDER]                 the files that go into the extension (default .cache/dataset/package)
  publish FOLDER [--key FILE] [--force]
                                 a signed release, with deltas from the releases already in the folder
  serve FOLDER [--port NUMBER]   a published release on this machine, as a server would offer it
`;

/** Each takes the words after its name and answers the exit code. */
const COMMANDS: Record<string, (words: string[]) => Promise<number>> = {
  validate,
  stats,
  list,
  diff,
  build,
  publish,
  serve,
};

// Whoever reads the first lines only (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [name = '', ...words] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  process.stderr.write(`${name === '' || name === '--help' ? '' : `There is no command "${name}".\n\n`}${HELP}`);
  process.exitCode = name === '--help' ? 0 : 2;
} else {
  try {
    process.exitCode = await command(words);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
