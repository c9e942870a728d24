import { createHash } from 'node:crypto';
import path from 'node:path';
import { holdsContentKey, type Role } from '../../../shared/contract/permissions.ts';
import { inRegister, readSlots } from '../../../electron/core/testing/inside.ts';
import { testPassphrase, testUser } from '../../../electron/core/testing/test-core.ts';
import type { Bench } from './bench.ts';
import type { Operation } from './operation.ts';

/** Commands that change who gets in, and one that changes the register alone. */
export const addController: Operation = {
  async prepare(bench) {
    bench.memory.wanted.name = `Nr. ${bench.memory.round}`;
  },
  async perform({ call, memory }) {
    await call('controllers.add', { name: memory.wanted.name! });
  },
  async judge({ call, memory }) {
    const { controllers } = await call('controllers.list');
    const { total } = await call('audit.list', { procedure: 'controllers.add', limit: 1 });
    const damage = controllers.length === total + 1 ? [] : [`${controllers.length} organisations, ${total} entries`];
    const isThere = controllers.some(({ name }) => name === memory.wanted.name);
    return { outcome: isThere ? 'after' : 'before', damage };
  },
};

const newPassphrase = ({ memory }: Bench): string => `${testPassphrase} ${memory.round}`;

export const changePassphrase: Operation = {
  async prepare({ memory }) {
    const [present] = memory.secrets;
    memory.secrets = [{ ...present!, passphrase: `${testPassphrase} ${memory.round}` }, present!];
  },
  async perform({ call, memory }) {
    const [next, present] = memory.secrets;
    await call('vault.changePassphrase', { current: present!.passphrase, next: next!.passphrase });
  },
  judge: async (_bench, opened) => ({ outcome: opened === 0 ? 'after' : 'before', damage: [] }),
};

export const recover: Operation = {
  async prepare(bench) {
    const { memory } = bench;
    memory.secrets = [{ user: testUser, passphrase: newPassphrase(bench) }, memory.secrets[0]!];
    await bench.call('vault.lock');
  },
  async perform({ call, memory }) {
    const { user, passphrase } = memory.secrets[0]!;
    await call('vault.recover', { user, passphrase, recoveryCode: memory.recoveryCode });
  },
  judge: async (_bench, opened) => ({ outcome: opened === 0 ? 'after' : 'before', damage: [] }),
};

export const setKeyFile: Operation = {
  async prepare({ memory, folder }) {
    const present = memory.secrets[0]!;
    const { user, passphrase } = present;
    const keyFile = path.join(folder, `key-${memory.round}`);
    // With a key file and without one by turns.
    memory.secrets = [present.keyFile ? { user, passphrase } : { user, passphrase, keyFile }, present];
  },
  async perform({ call, memory }) {
    const [next, present] = memory.secrets;
    await call('vault.setKeyFile', { ...withoutUser(present!), to: next!.keyFile ?? null });
  },
  async judge({ call, memory }, opened) {
    const { user } = await call('vault.status');
    const [secret] = memory.secrets;
    const { keyFile, ...rest } = secret!;
    // A key file that is not asked for does no harm: it opens what was there before it.
    const isUnasked = keyFile !== undefined && user?.hasKeyFile === false;
    if (isUnasked) memory.secrets = [rest];
    return { outcome: opened === 0 && !isUnasked ? 'after' : 'before', damage: [] };
  },
};

function withoutUser<Value extends { user: string }>({ user: _user, ...rest }: Value): Omit<Value, 'user'> {
  return rest;
}

export const addUser: Operation = {
  async prepare(bench) {
    // A name is given again until it is taken: what is left of a try must not be in the way of the next.
    const users = await listUsers(bench);
    const wanted = bench.memory.wanted.name;
    if (wanted === undefined || users.has(wanted)) bench.memory.wanted.name = `person-${bench.memory.round}`;
  },
  async perform({ call, memory }) {
    await call('users.add', { name: memory.wanted.name!, displayName: 'Somebody', role: 'reviewer' });
  },
  async judge(bench) {
    const user = (await listUsers(bench)).get(bench.memory.wanted.name!);
    const damage = user && !findSlot(bench, user.id) ? ['a person without a slot is listed'] : [];
    return { outcome: user ? 'after' : 'before', damage };
  },
};

export const removeUser: Operation = {
  async prepare(bench) {
    const { call, memory } = bench;
    if (memory.wanted.outcome === 'between') return;
    const name = `person-${memory.round}`;
    memory.wanted.id = (await call('users.add', { name, displayName: 'Somebody', role: 'reviewer' })).id;
    memory.wanted.heldKey = contentKeyOf(bench);
  },
  async perform({ call, memory }) {
    await call('users.remove', { id: memory.wanted.id! });
  },
  async judge(bench) {
    const { users, rotationDue } = await bench.call('users.list');
    const { state } = users.find(({ id }) => id === bench.memory.wanted.id)!;
    const hasSlot = findSlot(bench, bench.memory.wanted.id!) !== undefined;
    const isOver = state === 'removed';
    const outcome = isOver ? 'after' : hasSlot ? 'before' : 'between';
    const damage = [
      ...(isOver && hasSlot ? ['a removed person still has a slot'] : []),
      ...(isOver && rotationDue.content === null && bench.memory.wanted.heldKey === contentKeyOf(bench)
        ? ['the key of a removed person is not replaced']
        : []),
    ];
    bench.memory.wanted.outcome = outcome;
    return { outcome, damage };
  },
};

/** Somebody who reads becomes an auditor, who must not, and back again. */
export const setRole: Operation = {
  async prepare(bench) {
    const { call, memory } = bench;
    if (memory.wanted.id === undefined) {
      const { id } = await call('users.add', { name: 'somebody', displayName: 'Somebody', role: 'reviewer' });
      memory.wanted.id = id;
    }
    const { role } = findUser(bench);
    memory.wanted.role = role === 'reviewer' ? 'auditor' : 'reviewer';
    if (findSlot(bench, memory.wanted.id)?.content) memory.wanted.heldKey = contentKeyOf(bench);
  },
  async perform({ call, memory }) {
    await call('users.setRole', { id: memory.wanted.id!, role: memory.wanted.role as Role });
  },
  async judge(bench) {
    const { role } = findUser(bench);
    const isOver = role === bench.memory.wanted.role;
    const holds = Boolean(findSlot(bench, bench.memory.wanted.id!)?.content);
    const isWhole = holds === holdsContentKey(role);
    const { rotationDue } = await bench.call('users.list');
    const isKept = bench.memory.wanted.heldKey === contentKeyOf(bench);
    const isForgotten = isOver && role === 'auditor' && rotationDue.content === null && isKept;
    return {
      outcome: isOver ? 'after' : isWhole ? 'before' : 'between',
      damage: isForgotten ? ['the key of somebody who must not read any more is not replaced'] : [],
    };
  },
};

async function listUsers(bench: Bench) {
  const { users } = await bench.call('users.list');
  return new Map(users.map((user) => [user.name, user]));
}

function findUser({ vault, memory }: Bench): { role: Role } {
  const query = inRegister.selectFrom('user').select('role').where('id', '=', memory.wanted.id!);
  return vault.register.get(query) as { role: Role };
}

const findSlot = ({ vault }: Bench, userId: string) => readSlots(vault).find((slot) => slot.userId === userId);

/** A fingerprint, so that no key lies in a file. */
function contentKeyOf({ vault }: Bench): string {
  return createHash('sha256').update(vault.keys.content!).digest('hex');
}
