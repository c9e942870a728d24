import { setImmediate } from 'node:timers/promises';
import { writeHtml, writeLetter, type ArchiveFile, type LetterModel } from '../../../documents/index.ts';
import { describeTranscripts } from './describe-transcripts.ts';
import { describeWithheld } from './describe-withheld.ts';
import type { PackageData } from './package-data.ts';
import schema from './package.schema.json' with { type: 'json' };
import { writeData, writeMessageTable } from './write-tables.ts';

/** About so many characters are written before others get their turn. */
const turn = 1_000_000;

/** The files of the archive. Their names stay readable without the passphrase, and tell of nobody. */
export async function buildFiles(data: PackageData, letter: LetterModel, signal: AbortSignal): Promise<ArchiveFile[]> {
  const write = async (name: string, parts: Iterable<string>): Promise<ArchiveFile> => ({
    name,
    content: await join(parts, signal),
  });
  return [
    { name: '01-letter.pdf', content: await writeLetter(letter) },
    await write('02-transcripts.html', writeHtml(describeTranscripts(data))),
    await write('03-data.json', writeData(data)),
    await write('04-messages.csv', writeMessageTable(data)),
    await write('05-withheld.html', writeHtml(describeWithheld(data))),
    await write('06-data.schema.json', [`${JSON.stringify(schema, null, 2)}\n`]),
  ];
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
