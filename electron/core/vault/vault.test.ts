import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inRegister, type OpenVault } from './index.ts';
import { unlockVault } from './unlock.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';

let test: TestCore;
beforeEach(async () => {
  test = await openTestCore({ worksAlone: true });
});
afterEach(async () => {
  await test.dispose();
});

const file = (name: string) => path.join(test.vaultPath, name);
const unlock = (passphrase = testPassphrase) => test.call('vault.unlock', { user: testUser, passphrase });

function editHeader(change: (header: Record<string, unknown>) => void): void {
  const header = JSON.parse(readFileSync(file('vault.json'), 'utf8')) as Record<string, unknown>;
  change(header);
  writeFileSync(file('vault.json'), JSON.stringify(header));
}

describe('a new vault', () => {
  it('is open for its creator and holds the organisation he named', async () => {
    const status = await test.call('vault.status');
    expect(status).toMatchObject({ state: 'unlocked', user: { name: testUser, role: 'dpo' } });
    const { controllers } = await test.call('controllers.list');
    expect(controllers).toMatchObject([{ name: 'Muster Versicherung AG', zone: 'Europe/Berlin' }]);
  });

  it('consists of a header and two files that are not readable as SQLite', async () => {
    await test.call('vault.lock');
    expect(readdirSync(test.vaultPath).toSorted()).toEqual(['content.db', 'register.db', 'vault.json', 'vault.lock']);
    for (const name of ['content.db', 'register.db']) {
      expect(readFileSync(file(name)).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    }
  });

  it('is refused where there already is one, and the existing one is untouched', async () => {
    await test.call('vault.lock');
    const before = readFileSync(file('vault.json'));
    const attempt = test.call('vault.create', {
      user: 'someone',
      displayName: 'Someone',
      passphrase: testPassphrase,
      controller: 'Elsewhere',
    });
    expect(await problemCode(attempt)).toBe('vault.exists');
    expect(readFileSync(file('vault.json'))).toEqual(before);
  });

  it('is refused in a folder that holds other things', async () => {
    await test.call('vault.lock');
    const other = mkdtempSync(path.join(tmpdir(), 'custos-other-'));
    writeFileSync(path.join(other, 'letter.txt'), 'mine');
    const input = { path: other, user: 'a', displayName: 'A', passphrase: testPassphrase, controller: 'A' };
    expect(await problemCode(test.call('vault.create', input))).toBe('vault.pathNotUsable');
    expect(readdirSync(other)).toEqual(['letter.txt']);
    rmSync(other, { recursive: true });
  });
});

describe('unlocking', () => {
  beforeEach(async () => {
    await test.call('vault.lock');
  });

  it('opens with the right passphrase, however its accents are composed', async () => {
    await unlock();
    await test.call('vault.changePassphrase', { current: testPassphrase, next: 'Tür an Tür im Büro' });
    await test.call('vault.lock');
    await unlock('Tür an Tür im Büro'.normalize('NFD'));
    expect((await test.call('vault.status')).state).toBe('unlocked');
  });

  it('refuses a wrong passphrase and an unknown user alike', async () => {
    expect(await problemCode(unlock('wrong passphrase'))).toBe('vault.wrongPassphrase');
    const stranger = test.call('vault.unlock', { user: 'nobody', passphrase: testPassphrase });
    expect(await problemCode(stranger)).toBe('vault.wrongPassphrase');
  });

  it('names a header that is not JSON, cut short, or changed by accident', async () => {
    const whole = readFileSync(file('vault.json'), 'utf8');
    for (const damaged of ['', whole.slice(0, 200), whole.replace('"createdAt": "2', '"createdAt": "3')]) {
      writeFileSync(file('vault.json'), damaged);
      expect(await problemCode(unlock())).toBe('vault.headerDamaged');
    }
    writeFileSync(file('vault.json'), whole);
    await unlock();
  });

  it('names a header that was changed on purpose, with its checksum put right', async () => {
    const { createHash } = await import('node:crypto');
    const { canonicalJson } = await import('./canonical-json.ts');
    editHeader((header) => {
      header['createdAt'] = '2001-01-01T00:00:00.000Z';
      const { checksum: _checksum, authentication: _authentication, ...fields } = header;
      header['checksum'] = createHash('sha256').update(canonicalJson(fields)).digest('base64');
    });
    expect(await problemCode(unlock())).toBe('vault.headerForged');
  });

  it('refuses a newer format and touches nothing', async () => {
    editHeader((header) => {
      header['format'] = 99;
    });
    const before = readFileSync(file('register.db'));
    expect(await problemCode(unlock())).toBe('vault.formatNewer');
    expect(readFileSync(file('register.db'))).toEqual(before);
  });

  it('refuses a database with a migration it does not know', async () => {
    await unlock();
    const { openConnection } = await import('./connection.ts');
    const { readHeader } = await import('./header.ts');
    const { openKeySlot } = await import('./key-slot.ts');
    await test.call('vault.lock');
    const keys = await openKeySlot(readHeader(file('vault.json')).slots[0]!, testPassphrase);
    const db = openConnection(file('register.db'), { key: keys!.register });
    db.pragma('user_version = 4000');
    db.close();
    expect(await problemCode(unlock())).toBe('vault.formatNewer');
  });

  it.each(['register.db', 'content.db'])(
    'names %s when it is missing, empty, cut short or overwritten',
    async (name) => {
      const whole = readFileSync(file(name));
      rmSync(file(name));
      expect(await problemCode(unlock())).toBe('vault.fileMissing');
      expect(existsSync(file(name))).toBe(false);
      for (const damaged of [Buffer.alloc(0), whole.subarray(0, 5000), Buffer.alloc(whole.length, 7)]) {
        writeFileSync(file(name), damaged);
        expect(await problemCode(unlock())).toBe('vault.fileDamaged');
      }
      writeFileSync(file(name), whole);
      truncateSync(file(name), whole.length - 4096);
      expect(await problemCode(unlock())).toBe('vault.fileDamaged');
      writeFileSync(file(name), whole);
      await unlock();
    },
  );

  it('is refused while another process has the vault open', async () => {
    await unlock();
    const { spawnSync } = await import('node:child_process');
    const script = `import { lockForThisProcess } from ${JSON.stringify(new URL('./process-lock.ts', import.meta.url).href)};
      try { lockForThisProcess(${JSON.stringify(file('vault.lock'))}); console.log('open'); } catch (error) { console.log(error.code); }`;
    const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
    });
    expect(other.stdout.trim()).toBe('vault.inUse');
    expect(await problemCode(unlock())).toBe('vault.alreadyOpen');
  });
});

describe('the recovery code', () => {
  it('gives the user a new passphrase, typed in lower case and without hyphens', async () => {
    await test.call('vault.lock');
    const recoveryCode = test.recoveryCode.toLowerCase().replaceAll('-', ' ');
    await test.call('vault.recover', { user: testUser, recoveryCode, passphrase: 'a new passphrase' });
    await test.call('vault.lock');
    expect(await problemCode(unlock())).toBe('vault.wrongPassphrase');
    await unlock('a new passphrase');
  });

  it('is refused when a character is wrong', async () => {
    await test.call('vault.lock');
    const wrong = test.recoveryCode.startsWith('A')
      ? `B${test.recoveryCode.slice(1)}`
      : `A${test.recoveryCode.slice(1)}`;
    const attempt = test.call('vault.recover', { user: testUser, recoveryCode: wrong, passphrase: 'a new passphrase' });
    expect(await problemCode(attempt)).toBe('vault.wrongRecoveryCode');
    await unlock();
  });

  it('of nothing but hyphens is a wrong one', async () => {
    await test.call('vault.lock');
    const attempt = test.call('vault.recover', { user: testUser, recoveryCode: '- -', passphrase: 'new passphrase' });
    expect(await problemCode(attempt)).toBe('vault.wrongRecoveryCode');
  });
});

describe('a locked vault', () => {
  it('answers nothing that needs a key', async () => {
    await test.call('vault.lock');
    expect(await problemCode(test.call('audit.list'))).toBe('vault.locked');
    expect(await problemCode(test.call('controllers.list'))).toBe('vault.locked');
    expect(await problemCode(test.call('vault.lock'))).toBe('vault.locked');
  });

  it('opens for somebody who signs in while it is still closing', async () => {
    const locking = test.call('vault.lock');
    await test.unlock();
    await locking;
    expect(await test.call('vault.status')).toMatchObject({ state: 'unlocked' });
    const { entries } = await test.call('audit.list', { limit: 10 });
    expect(entries.map(({ procedure }) => procedure).slice(0, 2)).toEqual(['vault.unlock', 'vault.lock']);
  });
});

describe('a passphrase change', () => {
  it('needs the current passphrase', async () => {
    const attempt = test.call('vault.changePassphrase', { current: 'wrong one', next: 'another passphrase' });
    expect(await problemCode(attempt)).toBe('vault.wrongPassphrase');
  });
});

describe('a backup', () => {
  it('opens with the passphrase of its time', async () => {
    const to = path.join(test.folder, 'backup.custos');
    const { jobId } = await test.call('vault.backup', { to });
    expect((await test.waitForJob(jobId)).result).toMatchObject({ bytes: expect.any(Number) as number });
    await test.call('vault.changePassphrase', { current: testPassphrase, next: 'a newer passphrase' });
    await test.call('vault.lock');
    await test.call('vault.unlock', { path: to, user: testUser, passphrase: testPassphrase });
    expect((await test.call('vault.status')).path).toBe(to);
    expect((await test.call('controllers.list')).controllers).toHaveLength(1);
  });

  it('never overwrites', async () => {
    expect(await problemCode(test.call('vault.backup', { to: test.folder }))).toBe('export.exists');
  });
});

describe('a vault whose content cannot be opened', () => {
  const startAnew = () =>
    test.call('vault.unlock', { user: testUser, passphrase: testPassphrase, startContentAnew: true });
  beforeEach(async () => {
    await test.call('vault.lock');
  });

  it.each([
    ['damaged', () => writeFileSync(file('content.db'), Buffer.alloc(9000, 7))],
    ['missing', () => rmSync(file('content.db'))],
  ])('opens with an empty one when it is %s and this is wished, and the log says so', async (_how, harm) => {
    harm();
    expect(await problemCode(unlock())).toMatch(/^vault\.file(Damaged|Missing)$/);
    await startAnew();
    const { entries } = await test.call('audit.list', { procedure: 'vault.unlock' });
    expect(entries[0]?.refs).toMatchObject({ startsContentAnew: true });
    await test.call('vault.lock');
    await unlock();
  });

  it('opens so too with the header of a backup from before a wipe', async () => {
    const header = readFileSync(file('vault.json'));
    await unlock();
    await test.call('vault.wipeContent');
    await test.call('vault.lock');
    writeFileSync(file('vault.json'), header);
    expect(await problemCode(unlock())).toBe('vault.fileDamaged');
    await startAnew();
    expect((await test.call('controllers.list')).controllers).toHaveLength(1);
  });

  it('keeps a content that can be opened, whatever is wished', async () => {
    const before = readFileSync(file('vault.json'));
    await startAnew();
    expect(readFileSync(file('vault.json'))).toEqual(before);
  });
});

describe('wiping the content', () => {
  it('leaves the register, and an empty content under a new key', async () => {
    cpSync(file('content.db'), path.join(test.folder, 'before.db'));
    await test.call('vault.wipeContent');
    expect((await test.call('controllers.list')).controllers).toHaveLength(1);
    const { entries } = await test.call('audit.list');
    expect(entries.slice(0, 2).map(({ procedure, phase }) => [procedure, phase])).toEqual([
      ['vault.wipeContent', 'done'],
      ['vault.wipeContent', 'begun'],
    ]);
    await test.call('vault.lock');
    cpSync(path.join(test.folder, 'before.db'), file('content.db'));
    expect(await problemCode(unlock())).toBe('vault.fileDamaged');
  });

  it('keeps what is sealed under the content key readable', async () => {
    await test.call('vault.lock');
    const before = await openOutside((vault) => vault.deriveFromContentKey('credentials'));
    await unlock();
    await test.call('vault.wipeContent');
    await test.call('vault.lock');
    expect(await openOutside((vault) => vault.deriveFromContentKey('credentials'))).toEqual(before);
  });

  it('is finished at the next unlock when it was cut short, and the log says so', async () => {
    await test.call('vault.lock');
    await openOutside((vault) => {
      vault.register.write((register) =>
        register.run(
          inRegister
            .insertInto('pending_operation')
            .values({ id: 'x', procedure: 'vault.wipeContent', user_id: null, begun_seq: 1 }),
        ),
      );
    });
    rmSync(file('content.db'));
    await unlock();
    const { entries } = await test.call('audit.list');
    expect(entries.find(({ phase }) => phase === 'settled')).toMatchObject({ procedure: 'vault.wipeContent' });
    await test.call('vault.lock');
    await unlock();
  });
});

async function openOutside<Result>(work: (vault: OpenVault) => Result): Promise<Result> {
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  try {
    return work(vault);
  } finally {
    await vault.close();
  }
}
