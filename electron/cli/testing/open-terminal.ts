import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InputOf, OutputOf, ProcedureName } from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/contract/permissions.ts';
import { runProgram, startRun, type CliRun, type Ended } from './start-cli.ts';

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

const owner = 'dpo';
const passphraseOf = (user: string): string => `the own sentence of ${user}`;

/** Signs in "dpo". @param second who joins */
export async function openTerminal(second: { name: string; role: Role }): Promise<Terminal> {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-terminal-'));
  const vault = path.join(folder, 'terminal.custos');
  const onVault = (user: string): string[] => ['--vault', vault, '--user', user];
  const places = { HOME: folder, CUSTOS_USER_DATA: folder };
  let run: CliRun | null = null;
  let beside = '';

  const signIn = async (user: string): Promise<void> => {
    await run?.end();
    beside = user === owner ? second.name : owner;
    const secrets = { CUSTOS_PASSPHRASE: passphraseOf(user), CUSTOS_SECOND_PASSPHRASE: passphraseOf(beside) };
    run = startRun(onVault(user), { ...places, ...secrets });
  };
  const call = <Name extends ProcedureName>(name: Name, input: unknown = {}): Promise<OutputOf<Name>> =>
    run!.call(name, input as InputOf<Name>);

  await signIn(owner);
  // The passphrase comes from the environment.
  await call('vault.create', { user: owner, displayName: 'Dana Probst', controller: { name: 'Muster AG' } });
  const invited = { ...second, displayName: `Person ${second.name}` };
  const { invitationCode } = await call('users.add', invited);
  await run!.end();
  const secrets = { CUSTOS_PASSPHRASE: invitationCode, CUSTOS_NEW_PASSPHRASE: passphraseOf(second.name) };
  const words = [...onVault(second.name), 'vault.changePassphrase', '{}'];
  const joined = await runProgram('index.ts', words, { ...places, ...secrets });
  if (joined.code !== 0) throw new Error(joined.stderr);
  await signIn(owner);

  return {
    folder,
    signIn,
    call,
    problemOf: (name, input) => run!.refusal(name, input),
    async callAgreed(name, input) {
      const { id } = await call('approvals.request', { procedure: name, input, note: 'complete' });
      await call('approvals.decide', { id, decision: 'approve', note: 'seen', as: { user: beside } });
      return call(name, input);
    },
    verifyCertificate: (file) => runProgram('verify-certificate.ts', [file]),
    async close() {
      await run?.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
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
