// Everything set-up says goes to stderr, so that `npm run --silent cli` keeps its stdout for results.

const locale =
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;

const language = /^de/i.test(locale) ? 'de' : 'en';

/** Picks the reader's language. `text` is `{ en, de }`. */
export function inLanguage(text) {
  return text[language];
}

/** Prints one message of set-up. `text` is `{ en, de }`. */
export function say(text) {
  process.stderr.write(`custos: ${inLanguage(text)}\n`);
}

/** A reason to stop that the user can act on: printed without a stack. */
export class SetupProblem extends Error {
  constructor(text) {
    super(inLanguage(text));
    this.name = 'SetupProblem';
  }
}

/** Runs a script's main function; a SetupProblem ends it with its message and exit code 1. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(error instanceof SetupProblem ? `custos: ${error.message}\n` : `${error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
}
