import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedureNames } from '../../shared/contract/index.ts';
import { bareEnvironment } from './testing/bare-environment.ts';

const entry = fileURLToPath(new URL('./index.ts', import.meta.url));
const passphrase = 'correct horse battery staple';
let folder: string;
let vault: string;

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

function cli(words: string[], options: { input?: string; env?: Record<string, string> } = {}): Run {
  const env = { CUSTOS_USER_DATA: folder, CUSTOS_PASSPHRASE: passphrase, ...options.env };
  const child = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...words], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...bareEnvironment, HOME: folder, ...env },
  });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}

const create = { user: 'dpo', displayName: 'Dana Probst', controller: 'Muster AG' };

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'custos-cli-'));
  vault = path.join(folder, 'cli.custos');
  const created = cli(['--vault', vault, 'vault.create', JSON.stringify(create)]);
  expect(created.code, created.stderr).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the command line', () => {
  it('answers a query as one line of JSON', () => {
    const run = cli(['--vault', vault, 'controllers.list']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ controllers: [{ name: 'Muster AG' }] });
  });

  it('prints its usage when asked to, and refuses a call without a procedure', () => {
    expect(cli(['--help'])).toMatchObject({ code: 0, stderr: '' });
    expect(cli([])).toMatchObject({ code: 2, stdout: '' });
  });

  it('states a problem as JSON on standard error and ends with 1', () => {
    const run = cli(['--vault', vault, '--user', 'dpo', 'controllers.list'], {
      env: { CUSTOS_PASSPHRASE: 'wrong one' },
    });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(JSON.parse(run.stderr)).toMatchObject({ code: 'vault.wrongPassphrase' });
  });

  it('takes the passphrase from a file, and never as an argument or in the JSON', () => {
    const file = path.join(folder, 'passphrase.txt');
    writeFileSync(file, `${passphrase}\n`);
    const env = { CUSTOS_PASSPHRASE: 'wrong one' };
    expect(cli(['--vault', vault, '--passphrase-file', file, 'audit.verify'], { env }).code).toBe(0);
    expect(cli(['--vault', vault, '--passphrase', passphrase, 'audit.verify']).code).toBe(2);
    expect(cli(['--vault', vault, 'vault.unlock', JSON.stringify({ user: 'dpo', passphrase })]).code).toBe(2);
  });

  it('writes a backup and tests it with the passphrase, which never stands in the JSON', () => {
    const to = path.join(folder, 'copy.custos');
    expect(cli(['--vault', vault, 'vault.backup', JSON.stringify({ to })]).code).toBe(0);
    const run = cli(['--vault', vault, 'vault.testRestore']);
    expect(run.code, run.stderr).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ from: to, outcome: 'whole', continuesLog: true });
    expect(cli(['--vault', vault, 'vault.testRestore', JSON.stringify({ passphrase })]).code).toBe(2);
  });

  it('ends with 2 when it is used wrongly', () => {
    for (const words of [
      [],
      ['--nonsense', 'x'],
      ['vault.status', 'not JSON'],
      ['run'],
      ['vault.status', '{}', '{}'],
    ]) {
      expect(cli(words), words.join(' ')).toMatchObject({ code: 2, stdout: '' });
    }
  });

  it('reads the JSON from standard input, so that credentials need not be arguments', () => {
    const run = cli(['--vault', vault, 'controllers.add', '-'], { input: '{"name":"Tochter GmbH"}' });
    expect(JSON.parse(run.stdout)).toMatchObject({ name: 'Tochter GmbH' });
  });

  it('lists every procedure with its kind, permission and schemas', () => {
    const { procedures } = JSON.parse(cli(['--list']).stdout) as { procedures: Record<string, unknown>[] };
    expect(procedures.map(({ name }) => name)).toEqual(procedureNames);
    for (const procedure of procedures) {
      expect(procedure).toMatchObject({
        kind: expect.stringMatching(/^(query|command|job)$/),
        permission: expect.any(String),
        input: { type: 'object' },
        output: { type: 'object' },
      });
    }
  });

  it('answers a line for each line of a run, unlocking once', () => {
    const lines = [
      { procedure: 'audit.list', input: { limit: 1 } },
      { procedure: 'no.such' },
      { procedure: 'vault.lock' },
      { procedure: 'audit.list' },
    ];
    const run = cli(['--vault', vault, 'run', '-'], {
      input: `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{`,
    });
    const answers = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(answers).toMatchObject([
      { ok: { entries: [{ procedure: 'vault.unlock' }] } },
      { problem: { code: 'procedure.unknown' } },
      { ok: { locked: true } },
      { problem: { code: 'vault.locked' } },
      { problem: { code: 'input.invalid' } },
    ]);
    expect(run.code).toBe(0);
  });
});

describe('people of a vault on the command line', () => {
  const invited = 'an own sentence of eva';
  const asEva = { CUSTOS_PASSPHRASE: invited };
  const answer = (run: Run) => JSON.parse(run.stdout) as Record<string, string>;

  it('lets an invited person choose a passphrase with the code', () => {
    const added = cli([
      '--vault',
      vault,
      'users.add',
      JSON.stringify({ name: 'eva', displayName: 'Eva', role: 'reviewer' }),
    ]);
    expect(added.code, added.stderr).toBe(0);
    const { invitationCode } = answer(added);
    expect(invitationCode).toBeDefined();
    const env = { CUSTOS_PASSPHRASE: invitationCode ?? '', CUSTOS_NEW_PASSPHRASE: invited };
    const before = cli(['--vault', vault, '--user', 'eva', 'backends.list'], { env });
    expect(JSON.parse(before.stderr)).toMatchObject({ code: 'users.choosePassphrase' });
    const chosen = cli(['--vault', vault, '--user', 'eva', 'vault.changePassphrase', '{}'], { env });
    expect(chosen.code, chosen.stderr).toBe(0);
    expect(cli(['--vault', vault, '--user', 'eva', 'backends.list'], { env: asEva }).code).toBe(0);
  });

  it('takes the key file by its path, as an option or from the environment', () => {
    const keyFile = path.join(folder, 'eva.custoskey');
    const made = cli(['--vault', vault, '--user', 'eva', 'vault.setKeyFile', JSON.stringify({ to: keyFile })], {
      env: asEva,
    });
    expect(made.code, made.stderr).toBe(0);
    const words = ['--vault', vault, '--user', 'eva', 'backends.list'];
    expect(JSON.parse(cli(words, { env: asEva }).stderr)).toMatchObject({ code: 'vault.keyFileNeeded' });
    expect(cli([...words, '--key-file', keyFile], { env: asEva }).code).toBe(0);
    const env = { ...asEva, CUSTOS_KEY_FILE: keyFile };
    expect(cli(words, { env }).code).toBe(0);
    const changed = cli(['--vault', vault, '--user', 'eva', 'vault.setKeyFile', '{"to":null}'], { env });
    expect(changed.code, changed.stderr).toBe(0);
    expect(cli(words, { env: asEva }).code).toBe(0);
  });

  it('waits until the keys are replaced after a removal', () => {
    const added = cli(['--vault', vault, '--user', 'dpo', 'users.add', '-'], {
      input: JSON.stringify({ name: 'jan', displayName: 'Jan', role: 'reviewer' }),
    });
    const removed = cli(['--vault', vault, '--user', 'dpo', 'users.remove', JSON.stringify({ id: answer(added).id })]);
    expect(removed.code, removed.stderr).toBe(0);
    expect(removed.stderr).toContain('vault.rotateKey: done');
    const listed = cli(['--vault', vault, '--user', 'dpo', 'users.list']);
    expect(JSON.parse(listed.stdout)).toMatchObject({ rotationDue: { register: null, content: null } });
    expect(cli(['--vault', vault, '--user', 'eva', 'backends.list'], { env: asEva }).code).toBe(0);
  });

  it('takes the passphrase of a second person from the environment, never from the JSON', () => {
    const input = { id: randomUUID(), decision: 'approve', note: 'seen', as: { user: 'eva' } };
    const words = ['--vault', vault, '--user', 'dpo', 'approvals.decide'];
    const inJson = { ...input, as: { ...input.as, passphrase: invited } };
    expect(cli([...words, JSON.stringify(inJson)]).code).toBe(2);
    expect(cli([...words, JSON.stringify(input)]).code).toBe(2);
    const run = cli([...words, JSON.stringify(input)], { env: { CUSTOS_SECOND_PASSPHRASE: invited } });
    expect(JSON.parse(run.stderr)).toMatchObject({ code: 'approval.unknown' });
  });
});
