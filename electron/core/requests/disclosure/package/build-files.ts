import { setImmediate } from 'node:timers/promises';
import { EncryptedArchive, writeHtml, writeLetter, type LetterModel } from '../../../documents/index.ts';
import { describeTranscripts } from './describe-transcripts.ts';
import { describeWithheld } from './describe-withheld.ts';
import type { PackageData } from './package-data.ts';
import schema from './package.schema.json' with { type: 'json' };
import { writeData, writeMessageTable } from './write-tables.ts';

/** About so many characters are written before others get their turn. */
const turn = 1_000_000;

/**
 * The files of the archive. Their names stay readable without the passphrase, and tell of nobody. The large ones come
 * first: they are compressed and encrypted while the others are written.
 */
export async function buildFiles(
  data: PackageData,
  letter: LetterModel,
  passphrase: string,
  signal: AbortSignal,
): Promise<EncryptedArchive> {
  const archive = new EncryptedArchive(passphrase);
  archive.add('02-transcripts.html', await join(writeHtml(describeTranscripts(data)), signal));
  archive.add('03-data.json', await join(writeData(data), signal));
  archive.add('04-messages.csv', await join(writeMessageTable(data), signal));
  archive.add('05-withheld.html', await join(writeHtml(describeWithheld(data)), signal));
  archive.add('06-data.schema.json', Buffer.from(`${JSON.stringify(schema, null, 2)}\n`));
  archive.add('01-letter.pdf', await writeLetter(letter));
  return archive;
}

async function join(parts: Iterable<string>, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length < turn) continue;
    pieces.push(Buffer.from(waiting));
    waiting = '';
    await setImmediate();
    signal.throwIfAborted();
  }
  pieces.push(Buffer.from(waiting));
  return Buffer.concat(pieces);
}
