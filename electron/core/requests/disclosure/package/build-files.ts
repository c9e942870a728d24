import { compressPart, EncryptedArchive, writeHtml, writeLetter, type LetterModel } from '../../../documents/index.ts';
import type { WrittenConversations } from './conversation-files.ts';
import { describeWithheld } from './describe-withheld.ts';
import type { PackageData } from './package-data.ts';
import schema from './package.schema.json' with { type: 'json' };
import { TextFile } from './text-file.ts';
import { frameData } from './write-tables.ts';

/**
 * The files of the archive. Their names stay readable without the passphrase, and tell of nobody. The large ones come
 * first: they are compressed and encrypted while the others are written.
 */
export async function buildFiles(
  data: PackageData,
  { page, data: conversations, table }: WrittenConversations,
  letter: LetterModel,
  passphrase: string,
  signal: AbortSignal,
): Promise<EncryptedArchive> {
  const archive = new EncryptedArchive(passphrase);
  const { head, foot } = frameData(data);
  archive.add('02-transcripts.html', page.parts);
  const frame = [head, foot].map((part) => compressPart(Buffer.from(part)));
  archive.add('03-data.json', [frame[0]!, ...conversations.parts, frame[1]!]);
  archive.add('04-messages.csv', table.parts);
  const withheld = new TextFile(signal);
  await withheld.append(writeHtml(describeWithheld(data)));
  archive.add('05-withheld.html', withheld.end().parts);
  archive.add('06-data.schema.json', Buffer.from(`${JSON.stringify(schema, null, 2)}\n`));
  archive.add('01-letter.pdf', await writeLetter(letter));
  return archive;
}
