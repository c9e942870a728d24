import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';

/** Made once and copied: creating a vault and changing a passphrase take seconds. */
let template: TestCore;
let test: TestCore;
let backup: string;

beforeAll(async () => {
  template = await openTestCore();
  const { jobId } = await template.call('vault.backup', { to: path.join(template.folder, 'backup.custos') });
  await template.waitForJob(jobId);
  await template.call('controllers.add', { name: 'Came after the backup' });
  await template.call('vault.changePassphrase', { current: testPassphrase, next: 'a newer passphrase' });
  await template.call('vault.lock');
}, 30_000);
afterAll(() => template.dispose());

async function openWithBackup(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-restore-'));
  cpSync(template.folder, folder, { recursive: true });
  test = await openTestCore({ folder, hasVault: false });
  backup = path.join(folder, 'backup.custos');
}
async function dispose(): Promise<void> {
  await test.dispose();
  rmSync(test.folder, { recursive: true });
}

const other = (name: string) => path.join(test.folder, name);
const restore = (input: Partial<InputOf<'vault.restore'>> = {}) =>
  test.call('vault.restore', { from: backup, user: testUser, passphrase: testPassphrase, ...input });
const countControllers = async () => (await test.call('controllers.list')).controllers.length;

/** All that lies in the test's folder, with its content, but for the empty locks. */
function everything(): string[] {
  const files = readdirSync(test.folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files
    .map((each) => path.join(each.parentPath, each.name))
    .filter((file) => !file.endsWith('vault.lock'))
    .map((file) => `${path.relative(test.folder, file)} ${readFileSync(file).toString('base64')}`)
    .toSorted();
}

describe('restoring a backup', () => {
  beforeEach(openWithBackup);
  afterEach(dispose);

  it('where there is no vault opens it as it was then, with the passphrase of its time', async () => {
    const to = other('elsewhere/restored.custos');
    const restored = await restore({ to });
    expect(restored).toMatchObject({ path: to, movedAside: null, user: { name: testUser } });
    expect(await countControllers()).toBe(1);
    expect(await test.call('vault.status')).toMatchObject({ state: 'unlocked', path: to });
    await test.call('vault.lock');
    expect(readdirSync(to).toSorted()).toEqual(['content.db', 'register.db', 'vault.json', 'vault.lock']);
    expect(readdirSync(path.dirname(to))).toEqual(['restored.custos']);
  });

  it('is in its log, with how far the backup goes', async () => {
    await restore({ to: other('restored.custos') });
    const { entries } = await test.call('audit.list', { limit: 3 });
    expect(entries[0]).toMatchObject({
      procedure: 'vault.restore',
      phase: 'done',
      refs: { movedAside: false, backupEntries: expect.any(Number) as number, backupAt: expect.any(String) as string },
    });
    // The backup was under way when the register was copied.
    expect(entries[1]).toMatchObject({ procedure: 'vault.backup', phase: 'settled' });
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  });

  it('over a vault is refused, unless it is to be moved aside; then it is kept whole', async () => {
    expect(await problemCode(restore())).toBe('vault.exists');
    const { movedAside } = await restore({ replace: true });
    expect(movedAside).toMatch(/test-replaced-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.custos$/);
    expect(await countControllers()).toBe(1);
    await test.call('vault.lock');
    await test.call('vault.unlock', { path: movedAside!, user: testUser, passphrase: 'a newer passphrase' });
    expect(await countControllers()).toBe(2);
  });

  it('works from inside the vault that it replaces, where automatic backups lie', async () => {
    const inside = path.join(test.vaultPath, 'backups', 'before');
    mkdirSync(path.dirname(inside), { recursive: true });
    renameSync(backup, inside);
    const { movedAside } = await restore({ from: inside, replace: true });
    expect(await countControllers()).toBe(1);
    expect(existsSync(path.join(movedAside!, 'backups', 'before', 'vault.json'))).toBe(true);
  });

  it('gives a vault that can be written from a backup that cannot', async () => {
    for (const name of readdirSync(backup)) chmodSync(path.join(backup, name), 0o444);
    const to = other('restored.custos');
    await restore({ to });
    const modes = ['vault.json', 'register.db', 'content.db'].map((name) => statSync(path.join(to, name)).mode & 0o200);
    expect(modes).toEqual([0o200, 0o200, 0o200]);
  });

  it('brings back a vault of which only the header is lost, and takes an empty folder', async () => {
    rmSync(path.join(test.vaultPath, 'vault.json'));
    expect(await problemCode(restore())).toBe('vault.exists');
    await restore({ replace: true });
    await test.call('vault.lock');
    mkdirSync(other('empty'));
    await restore({ to: other('empty') });
    expect(await countControllers()).toBe(1);
  });

  it('needs the key file of its time', async () => {
    await test.call('vault.unlock', { user: testUser, passphrase: 'a newer passphrase' });
    const stick = other('stick.key');
    await test.call('vault.setKeyFile', { passphrase: 'a newer passphrase', to: stick });
    const { jobId } = await test.call('vault.backup', { to: other('second.custos') });
    await test.waitForJob(jobId);
    await test.call('vault.lock');
    const second = { from: other('second.custos'), to: other('restored'), passphrase: 'a newer passphrase' };
    expect(await problemCode(restore(second))).toBe('vault.keyFileNeeded');
    await restore({ ...second, keyFile: stick });
    expect(await countControllers()).toBe(2);
  });
});

// One vault for all of them: that is the point.
describe('a restore that is refused changes nothing', () => {
  beforeAll(openWithBackup);
  afterAll(dispose);

  const refused: [string, string, () => Partial<InputOf<'vault.restore'>>][] = [
    ['a wrong passphrase', 'vault.wrongPassphrase', () => ({ passphrase: 'a newer passphrase' })],
    ['a user the backup does not know', 'vault.wrongPassphrase', () => ({ user: 'nobody' })],
    ['no vault at all', 'vault.backupIncomplete', () => ({ from: test.folder })],
    ['nothing there', 'vault.backupIncomplete', () => ({ from: other('nothing') })],
    ['a place full of other things', 'vault.pathNotUsable', () => ({ to: test.folder, from: backup })],
    ['the same folder', 'vault.placesOverlap', () => ({ to: backup, replace: true })],
    ['a place inside the backup', 'vault.placesOverlap', () => ({ to: path.join(backup, 'inside') })],
    ['a place below a file', 'vault.pathNotUsable', () => ({ to: path.join(test.vaultPath, 'register.db', 'x') })],
  ];
  it.each(refused)('for %s', async (_what, code, input) => {
    const before = everything();
    expect(await problemCode(restore({ to: other('restored.custos'), ...input() }))).toBe(code);
    expect(everything()).toEqual(before);
  });

  const newer = (header: string): string => header.replace(/"format": \d+/, '"format": 99');
  const harms: [string, string, string, (file: string) => void][] = [
    ['without its content', 'vault.backupIncomplete', 'content.db', (file) => rmSync(file)],
    ['without its header', 'vault.backupIncomplete', 'vault.json', (file) => rmSync(file)],
    ['cut short', 'vault.backupIncomplete', 'register.db', (file) => truncateSync(file, 100)],
    [
      'without its last page',
      'vault.fileDamaged',
      'content.db',
      (file) => truncateSync(file, statSync(file).size - 4096),
    ],
    [
      'of a newer format',
      'vault.formatNewer',
      'vault.json',
      (file) => writeFileSync(file, newer(readFileSync(file, 'utf8'))),
    ],
    ['whose header is damaged', 'vault.headerDamaged', 'vault.json', (file) => writeFileSync(file, '{}')],
  ];
  it.each(harms)('from a backup %s', async (_what, code, name, harm) => {
    const from = other('harmed.custos');
    rmSync(from, { recursive: true, force: true });
    cpSync(backup, from, { recursive: true });
    harm(path.join(from, name));
    const before = everything();
    expect(await problemCode(restore({ from, replace: true }))).toBe(code);
    expect(everything()).toEqual(before);
  });

  it('where somebody put something into the empty folder meanwhile', async () => {
    const to = other('empty.custos');
    mkdirSync(to);
    const letter = path.join(to, 'letter.txt');
    // The clock is asked while the copy is tried.
    const busy = await openTestCore({
      folder: test.folder,
      hasVault: false,
      now() {
        if (existsSync(`${to}.restoring`)) writeFileSync(letter, 'mine');
        return Date.now();
      },
    });
    const input = { from: backup, to, user: testUser, passphrase: testPassphrase };
    expect(await problemCode(busy.call('vault.restore', input))).toBe('vault.pathNotUsable');
    expect([readdirSync(to), existsSync(`${to}.restoring`)]).toEqual([['letter.txt'], false]);
    await busy.dispose();
    rmSync(to, { recursive: true });
  });

  it('while a vault is open, here or elsewhere', async () => {
    const elsewhere = await openTestCore({ folder: test.folder, hasVault: false });
    await elsewhere.call('vault.unlock', { user: testUser, passphrase: 'a newer passphrase' });
    expect(await problemCode(restore({ replace: true }))).toBe('vault.inUse');
    const again = { from: backup, to: other('again'), user: testUser, passphrase: testPassphrase };
    expect(await problemCode(elsewhere.call('vault.restore', again))).toBe('vault.alreadyOpen');
    await elsewhere.dispose();
  });

  it('and counts wrong passphrases at the vault that is there', async () => {
    for (let index = 0; index < 3; index += 1) {
      expect(await problemCode(restore({ replace: true, passphrase: 'wrong' }))).toBe('vault.wrongPassphrase');
    }
    expect(await problemCode(restore({ replace: true }))).toBe('vault.tooManyAttempts');
  });
});

describe('a restore that is cut short', () => {
  beforeEach(openWithBackup);
  afterEach(dispose);

  const restoring = () => `${test.vaultPath}.restoring`;
  const prepare = (isTried: boolean): void => {
    cpSync(backup, restoring(), { recursive: true });
    if (isTried) writeFileSync(path.join(restoring(), 'vault.restored'), '');
  };

  it('between its two renames is finished when somebody looks, and the log says so', async () => {
    prepare(true);
    renameSync(test.vaultPath, other('aside.custos'));
    expect(await test.call('vault.status')).toMatchObject({ state: 'locked', users: [testUser] });
    await test.unlock();
    const { entries } = await test.call('audit.list', { procedure: 'vault.unlock', limit: 1 });
    expect(entries[0]?.refs).toMatchObject({ isRestored: true });
    expect(existsSync(restoring())).toBe(false);
    await test.call('vault.lock');
    await test.unlock();
    const again = await test.call('audit.list', { procedure: 'vault.unlock', limit: 1 });
    expect(again.entries[0]?.refs).not.toHaveProperty('isRestored');
  });

  it.each([false, true])('before them leaves the vault that is there (tried: %s)', async (isTried) => {
    prepare(isTried);
    await test.call('vault.unlock', { user: testUser, passphrase: 'a newer passphrase' });
    expect(await countControllers()).toBe(2);
    expect(existsSync(restoring())).toBe(false);
  });

  it('before it was tried never becomes a vault, and can be begun again', async () => {
    prepare(false);
    renameSync(test.vaultPath, other('aside.custos'));
    expect((await test.call('vault.status')).state).toBe('absent');
    await restore();
    expect(await countControllers()).toBe(1);
  });
});
