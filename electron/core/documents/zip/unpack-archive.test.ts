import { describe, expect, it } from 'vitest';
import { changeArchive } from '../testing/change-archive.ts';
import { makeDocument } from '../testing/make-document.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { unpackArchive } from './unpack-archive.ts';

const archive = await writeXlsx(makeDocument([{ kind: 'paragraph', text: 'Text' }]));
const bounds = { entries: 100, bytes: 100_000 };

describe('unpacking a stranger’s archive', () => {
  it('gives what is asked for and nothing else', async () => {
    const files = await unpackArchive(archive, (name) => name.endsWith('sharedStrings.xml'), bounds);
    expect([...files.keys()]).toEqual(['xl/sharedStrings.xml']);
    expect(Buffer.from(files.get('xl/sharedStrings.xml') ?? []).toString()).toContain('Text');
  });

  it('stops at the bounds, whatever the archive says of its size', async () => {
    const bomb = Buffer.from(
      await changeArchive(archive, (name, text) => (/strings/i.test(name) ? 'a'.repeat(1e6) : text)),
    );
    const unpack = (bytes: Uint8Array) => unpackArchive(bytes, (name) => /strings/i.test(name), bounds);
    await expect(unpack(bomb)).rejects.toThrow(RangeError);
    // In its local header and in the directory, an entry says it were small.
    let found = 0;
    for (let at = bomb.indexOf(size(1e6)); at >= 0; at = bomb.indexOf(size(1e6), at + 1)) {
      size(1000).copy(bomb, at);
      found += 1;
    }
    expect(found).toBe(2);
    await expect(unpack(bomb)).rejects.toThrow(/./);
    await expect(unpackArchive(archive, () => false, { ...bounds, entries: 3 })).rejects.toThrow(RangeError);
  });

  it('takes nothing from a file that is cut short or changed', async () => {
    for (const end of [10, archive.length / 2, archive.length - 10])
      await expect(unpackArchive(archive.slice(0, end), () => true, bounds)).rejects.toThrow(/./);
  });
});

function size(bytes: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(bytes);
  return written;
}
