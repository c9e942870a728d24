/** How the command line was called. */
export type Invocation =
  | { mode: 'list' }
  | { mode: 'help' }
  | ({ mode: 'run' } & Place)
  | ({ mode: 'call'; procedure: string; json: string | null } & Place);

export interface Place {
  vault: string | null;
  user: string | null;
  files: Partial<Record<SecretFile, string>>;
  keyFiles: Partial<Record<KeyFileOption, string>>;
}

const secretFiles = ['passphrase-file', 'new-passphrase-file', 'recovery-code-file', 'second-passphrase-file'] as const;
export type SecretFile = (typeof secretFiles)[number];

const keyFileOptions = ['key-file', 'second-key-file'] as const;
export type KeyFileOption = (typeof keyFileOptions)[number];

export class UsageError extends Error {}

/** @throws UsageError */
export function parseArguments(argv: readonly string[]): Invocation {
  const place: Place = { vault: null, user: null, files: {}, keyFiles: {} };
  const words: string[] = [];
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [option, inline] = splitOption(word);
    if (option === 'list' || option === 'help') return { mode: option };
    const value = inline ?? rest.shift();
    if (value === undefined) throw new UsageError(`--${option} needs a value`);
    if (option === 'vault') place.vault = value;
    else if (option === 'user') place.user = value;
    else if (isSecretFile(option)) place.files[option] = value;
    else if (isKeyFileOption(option)) place.keyFiles[option] = value;
    else if (/passphrase|recovery/.test(option)) {
      throw new UsageError('secrets are never arguments: other programs can read those');
    } else throw new UsageError(`unknown option --${option}`);
  }
  const [procedure, json, ...extra] = words;
  if (procedure === undefined) throw new UsageError('name a procedure');
  if (extra.length > 0) throw new UsageError('too many words; put the JSON in single quotes');
  if (procedure === 'run') {
    if (json !== '-') throw new UsageError('run reads from standard input: cli run -');
    return { mode: 'run', ...place };
  }
  return { mode: 'call', procedure, json: json ?? null, ...place };
}

function splitOption(word: string): [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word.slice(2), undefined] : [word.slice(2, equals), word.slice(equals + 1)];
}

function isSecretFile(option: string): option is SecretFile {
  return (secretFiles as readonly string[]).includes(option);
}

function isKeyFileOption(option: string): option is KeyFileOption {
  return (keyFileOptions as readonly string[]).includes(option);
}

export const usage = `custos [--vault DIR] [--user NAME] PROCEDURE ['JSON']   result as JSON on standard output
custos [--vault DIR] [--user NAME] PROCEDURE -          reads the JSON from standard input (best for credentials)
custos [--vault DIR] [--user NAME] run -                reads {"procedure","input"} lines, answers a line each
custos --list                                           every procedure with its schemas

Secrets come from CUSTOS_PASSPHRASE, CUSTOS_NEW_PASSPHRASE, CUSTOS_RECOVERY_CODE and CUSTOS_SECOND_PASSPHRASE, from
--passphrase-file, --new-passphrase-file, --recovery-code-file and --second-passphrase-file, or are asked for without
echo. They are never arguments. An invitation code is a passphrase until its person has chosen one. A key file is named
with --key-file or CUSTOS_KEY_FILE; that of a second person with --second-key-file or CUSTOS_SECOND_KEY_FILE.
Exit codes: 0 done, 1 problem (JSON on standard error), 2 wrong usage.
`;
