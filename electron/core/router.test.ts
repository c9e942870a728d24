import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Context } from './context.ts';
import type { Host } from './host.ts';
import { Router } from './router.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from './testing/test-core.ts';

let test: TestCore;
beforeEach(async () => {
  test = await openTestCore();
});
afterEach(async () => {
  await test.dispose();
});

it('a query that the lock overtakes answers nothing', async () => {
  const context = new Context({ now: () => 0 } as Host, null as never);
  context.openVault = { session: { role: 'dpo', userId: null } } as never;
  const volume = () => {
    context.openVault = null;
    return { output: 'what was read before' };
  };
  const router = new Router(context, { transcripts: { volume } } as never);
  expect(await problemCode(router.call('transcripts.volume', {}))).toBe('vault.locked');
});

it('a command that waited for the unlocking does not settle the vault once more', async () => {
  await test.call('vault.lock');
  test.events.length = 0;
  const unlock = test.call('vault.unlock', { user: testUser, passphrase: testPassphrase });
  await Promise.all([unlock, test.call('controllers.add', { name: 'Queued' })]);
  expect(test.events.filter(({ event }) => event === 'vault.changed')).toHaveLength(1);
});

it('a lock does not wait for a long command: it is announced and everything refused at once', async () => {
  const next = 'another passphrase';
  const change = test.call('vault.changePassphrase', { current: testPassphrase, next });
  // A query that answers: the command before it has begun.
  await test.call('vault.status');
  test.events.length = 0;
  const lock = test.call('vault.lock', { cause: 'sleep' });
  expect(test.events).toMatchObject([{ event: 'vault.changed', payload: { state: 'locked', users: [testUser] } }]);
  expect(await problemCode(test.call('audit.list'))).toBe('vault.locked');
  expect((await test.call('vault.status')).state).toBe('locked');
  await Promise.all([change, lock]);
  await test.call('vault.unlock', { user: testUser, passphrase: next });
  const { entries } = await test.call('audit.list');
  expect(entries.map(({ procedure, phase }) => `${procedure} ${phase}`)).toEqual([
    'vault.unlock done',
    'vault.lock done',
    'vault.changePassphrase done',
    'vault.changePassphrase begun',
    'vault.create done',
  ]);
});

describe('work between commands', () => {
  const open = (begin: () => Promise<void>) => {
    const context = new Context({ now: () => 0 } as Host, null as never);
    const write = (work: (register: unknown) => unknown) => work({ run: () => 1, get: () => undefined, all: () => [] });
    context.openVault = { session: { role: 'dpo', userId: null }, register: { write } } as never;
    const add = async () => {
      await begin();
      return { write: () => ({ id: 'x' }) };
    };
    return { context, router: new Router(context, { controllers: { add } } as never) };
  };
  const controller = { name: 'Muster AG' };

  it('waits for the command that runs, and holds up the one that arrives', async () => {
    const events: string[] = [];
    const { context, router } = open(async () => void events.push('command'));
    const first = router.call('controllers.add', controller);
    const work = context.betweenCommands(new AbortController().signal, async () => {
      events.push('work begins');
      await first;
      events.push('work ends');
    });
    await Promise.all([first, work, router.call('controllers.add', controller)]);
    expect(events).toEqual(['command', 'work begins', 'work ends', 'command']);
  });

  it('is given up while it waits for a command that waits for its end', async () => {
    const stop = new AbortController();
    const events: string[] = [];
    let work: Promise<unknown> = Promise.resolve();
    const { context, router } = open(async () => {
      stop.abort(new Error('stopped'));
      await expect(work).rejects.toThrow('stopped');
    });
    const command = router.call('controllers.add', controller);
    work = context.betweenCommands(stop.signal, async () => void events.push('work'));
    await command;
    expect(events).toEqual([]);
    // And nothing is left waiting.
    await context.betweenCommands(new AbortController().signal, async () => void events.push('later'));
    expect(events).toEqual(['later']);
  });
});

it('a lock ends a job that runs, which leaves nothing behind', async () => {
  const to = path.join(test.folder, 'backup.custos');
  const { jobId } = await test.call('vault.backup', { to });
  await test.call('vault.lock', { cause: 'sleep' });
  await test.unlock();
  expect(await test.call('jobs.get', { id: jobId })).toMatchObject({ state: 'interrupted' });
  expect(existsSync(to)).toBe(false);
});

it('a vault opened by its path is the one the window speaks of after locking', async () => {
  const to = path.join(test.folder, 'elsewhere.custos');
  const { jobId } = await test.call('vault.backup', { to });
  await test.waitForJob(jobId);
  await test.call('vault.lock');
  await test.call('vault.unlock', { path: to, user: testUser, passphrase: testPassphrase });
  await test.call('vault.lock');
  expect(await test.call('vault.status')).toMatchObject({ state: 'locked', path: to });
});

it('ending the program locks an open vault, and the log says so', async () => {
  await test.core.close();
  await test.unlock();
  const { entries } = await test.call('audit.list');
  expect(entries[1]).toMatchObject({ procedure: 'vault.lock', refs: { cause: 'exit' } });
});
