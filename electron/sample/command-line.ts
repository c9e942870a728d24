import { parseArgs } from 'node:util';
import { faultProfiles, isFaultProfile, type FaultProfile } from './faults.ts';
import { SampleProblem } from './sample-problem.ts';

export const usage = `sample [--port N] [--data DIR] [--token T] [--import FILE.jsonl.gz …] [--seed] [--share PERCENT]
       [--faults ${faultProfiles.join('|')}] [--deletion immediate|deferred] [--deletion-delay MS]
       [--model NAME]

Without --import an empty data folder is filled with the sample data; --seed asks for it beside an import. --share
leaves out all but that part of the everyday conversations.
The token may also come from CUSTOS_SAMPLE_TOKEN; without either one is made up and printed.`;

export interface SampleArguments {
  port: number;
  dataDir: string | undefined;
  token: string | undefined;
  imports: string[];
  seed: boolean;
  /** 0 to 1 */
  share: number | undefined;
  faults: FaultProfile | undefined;
  deletion: 'immediate' | 'deferred';
  deletionDelayMs: number | undefined;
  /** What the bots answer with from now on. */
  model: string | undefined;
  help: boolean;
}

/** Fails with BAD_ARGUMENT. `--import` takes one or more files. */
export function parseArguments(args: string[]): SampleArguments {
  const { values, positionals } = parseOrExplain(gatherImports(args));
  if (positionals.length > 0) throw new SampleProblem('BAD_ARGUMENT', 'There is an argument without an option.');
  const { faults, deletion = 'immediate' } = values;
  if (faults !== undefined && !isFaultProfile(faults))
    throw new SampleProblem('BAD_ARGUMENT', `--faults must be one of ${faultProfiles.join(', ')}.`);
  if (deletion !== 'immediate' && deletion !== 'deferred')
    throw new SampleProblem('BAD_ARGUMENT', '--deletion must be immediate or deferred.');
  const imports = values.import ?? [];
  const share = readNumber('--share', values.share, 100);
  return {
    port: readNumber('--port', values.port, 65_535) ?? 0,
    dataDir: values.data,
    token: values.token,
    imports,
    seed: values.seed ?? imports.length === 0,
    share: share === undefined ? undefined : share / 100,
    faults,
    deletion,
    deletionDelayMs: readNumber('--deletion-delay', values['deletion-delay'], 86_400_000),
    model: values.model,
    help: values.help ?? false,
  };
}

/** `--import a b` becomes `--import=a --import=b`. */
function gatherImports(args: string[]): string[] {
  let isImporting = false;
  return args.flatMap((argument) => {
    if (argument === '--import') {
      isImporting = true;
      return [];
    }
    if (argument.startsWith('--')) isImporting = false;
    return isImporting ? `--import=${argument}` : argument;
  });
}

function parseOrExplain(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        token: { type: 'string' },
        import: { type: 'string', multiple: true },
        seed: { type: 'boolean' },
        share: { type: 'string' },
        faults: { type: 'string' },
        deletion: { type: 'string' },
        'deletion-delay': { type: 'string' },
        model: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new SampleProblem('BAD_ARGUMENT', cause instanceof Error ? cause.message : 'Wrong arguments.');
  }
}

function readNumber(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value <= most) return value;
  throw new SampleProblem('BAD_ARGUMENT', `${option} must be a number up to ${most}.`);
}
