import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { InputOf, OutputOf, ProcedureName } from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/contract/permissions.ts';
import type { ProblemJson } from '../../../shared/errors/problem.ts';
import { startSource, waitForEnd, type Ended } from './run-source.ts';

/** A vault of "dpo" and a second person that is used by the real command line alone: `cli run -`, line by line. */
export interface Terminal {
  folder: string;
  /** Ends the process of whoever was signed in, and starts one for this person. */
  signIn(user: string): Promise<void>;
  /** The answer of a procedure; of a job, its result. @throws Error with the problem */
  call<Name extends ProcedureName>(name: Name, input?: InputOf<Name>): Promise<OutputOf<Name>>;
  /** The code of the problem that a call ends with; null where it succeeds. */
  problemOf<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<string | null>;
  /** Asks for the second person, who agrees beside; then does it. */
  callAgreed<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** The stand-alone verifier of certificates, which knows no vault. */
  verifyCertificate(file: string): Promise<Ended>;
  close(): Promise<void>;
}

type Answer = { ok: unknown } | { problem: ProblemJson };

const owner = 'dpo';
const passphraseOf = (user: string): string => `the own sentence of ${user}`;

/** Signs in "dpo". @param second who joins */
export async function openTerminal(second: { name: string; role: Role }): Promise<Terminal> {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-terminal-'));
  const vault = path.join(folder, 'terminal.custos');
  const start = (user: string, words: readonly string[], env: Record<string, string>) =>
    startSource('index.ts', ['--vault', vault, '--user', user, ...words], { folder, env });
  let session: Session | null = null;
  let beside = '';

  const ask = (procedure: string, input: unknown): Promise<Answer> => session!.ask({ procedure, input });
  const signIn = async (user: string): Promise<void> => {
    await session?.end();
    beside = user === owner ? second.name : owner;
    const env = { CUSTOS_PASSPHRASE: passphraseOf(user), CUSTOS_SECOND_PASSPHRASE: passphraseOf(beside) };
    session = openSession(start(user, ['run', '-'], env));
  };
  const call = async <Name extends ProcedureName>(name: Name, input: unknown = {}): Promise<OutputOf<Name>> => {
    const answer = await ask(name, input);
    if ('problem' in answer) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
    return answer.ok as OutputOf<Name>;
  };

  await signIn(owner);
  // The passphrase comes from the environment.
  await call('vault.create', { user: owner, displayName: 'Dana Probst', controller: { name: 'Muster AG' } });
  const invited = { ...second, displayName: `Person ${second.name}` };
  const { invitationCode } = await call('users.add', invited);
  await session!.end();
  const secrets = { CUSTOS_PASSPHRASE: invitationCode, CUSTOS_NEW_PASSPHRASE: passphraseOf(second.name) };
  const joined = await waitForEnd(start(second.name, ['vault.changePassphrase', '{}'], secrets));
  if (joined.code !== 0) throw new Error(joined.stderr);
  await signIn(owner);

  return {
    folder,
    signIn,
    call,
    async problemOf(name, input) {
      const answer = await ask(name, input);
      return 'problem' in answer ? answer.problem.code : null;
    },
    async callAgreed(name, input) {
      const { id } = await call('approvals.request', { procedure: name, input, note: 'complete' });
      await call('approvals.decide', { id, decision: 'approve', note: 'seen', as: { user: beside } });
      return call(name, input);
    },
    verifyCertificate: (file) => waitForEnd(startSource('verify-certificate.ts', [file], { folder })),
    async close() {
      await session?.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

interface Session {
  ask(line: object): Promise<Answer>;
  end(): Promise<void>;
}

function openSession(child: ChildProcessWithoutNullStreams): Session {
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    async ask(line) {
      child.stdin.write(`${JSON.stringify(line)}\n`);
      const { value, done } = await answers.next();
      if (done === true) throw new Error(`the command line ended: ${said}`);
      return JSON.parse(value) as Answer;
    },
    end() {
      child.stdin.end();
      return ended;
    },
  };
}

/** Adds the sample chatbot and syncs it. @returns its id */
export async function addChatbot(
  { call }: Terminal,
  { baseUrl, token }: { baseUrl: string; token: string },
): Promise<string> {
  const { id } = await call('backends.add', {
    connector: 'open-admin-api',
    name: 'Kundenchat',
    baseUrl,
    credentials: { token },
    allowPrivate: true,
  });
  await call('backends.sync', { id });
  return id;
}
