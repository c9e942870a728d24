import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../testing/read-archive.ts';
import { EncryptedArchive } from './encrypted-archive.ts';

const secret = 'abcde-fghjk';
const said = 'Guten Tag, ich heiße Anna Berg. '.repeat(200);
const files = [
  { name: '01-letter.pdf', content: new Uint8Array([1, 2, 3]) },
  { name: '02-transcripts.html', content: new TextEncoder().encode(said) },
  { name: '03-empty.csv', content: new Uint8Array() },
];
function write(): Promise<Uint8Array> {
  const archive = new EncryptedArchive(secret);
  for (const { name, content } of files.toReversed()) archive.add(name, content);
  return archive.finish('2026-11-22');
}
/** Bytes that cannot be compressed, the same each time. */
function scramble(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24);
}
const sevenZip = ['7z', '7zz', '7za'].find((name) => !spawnSync(name, ['--help']).error);

describe('an encrypted archive', () => {
  it('gives back what was put in to whoever has the passphrase, and to nobody else', async () => {
    const archive = await write();
    const read = await openArchive(archive, secret);
    expect([...read.keys()]).toEqual(files.map(({ name }) => name));
    for (const { name, content } of files) expect(read.get(name)).toEqual(content);
    await expect(openArchive(archive, 'abcde-fghjx')).rejects.toThrow();
    await expect(openArchive(archive, undefined)).rejects.toThrow();
  });

  it('gives back contents of every length, where a block or a chunk ends and beside it', async () => {
    const lengths = [0, 1, 15, 16, 17, 65_519, 65_535, 65_536, 65_537, 200_001];
    const archive = new EncryptedArchive(secret);
    for (const length of lengths) archive.add(`${length}.bin`, scramble(length));
    const read = await openArchive(await archive.finish('2026-11-22'), secret);
    for (const length of lengths) expect(Buffer.compare(read.get(`${length}.bin`)!, scramble(length))).toBe(0);
  });

  it('shows where a byte of a content was changed', async () => {
    const archive = new EncryptedArchive(secret);
    archive.add('a.bin', scramble(100_000));
    const bytes = await archive.finish('2026-11-22');
    bytes[50_000]! ^= 1;
    await expect(openArchive(bytes, secret)).rejects.toThrow('authentication');
  });

  it('is AES-256 in its second version, which shows no check sum of the content', async () => {
    const bytes = Buffer.from(await write());
    // The extra field of WinZip: id, size, version, "AE", strength, method.
    expect(bytes.includes(Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 8, 0]))).toBe(true);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(files[1]!.content));
    expect(bytes.includes(sum)).toBe(false);
    expect(bytes.includes('Anna')).toBe(false);
  });

  it('has another salt each time, and the same date wherever it is written', async () => {
    const [one, other] = [Buffer.from(await write()), Buffer.from(await write())];
    expect(one.length).toBe(other.length);
    expect(one.equals(other)).toBe(false);
  });

  it.skipIf(!sevenZip)('opens with 7-Zip', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'custos-zip-'));
    try {
      writeFileSync(path.join(folder, 'a.zip'), await write());
      const { status, stdout } = spawnSync(sevenZip!, ['x', `-p${secret}`, 'a.zip'], { cwd: folder, encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, expect.stringContaining('Everything is Ok')]);
      expect(readFileSync(path.join(folder, '02-transcripts.html'), 'utf8')).toBe(said);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
