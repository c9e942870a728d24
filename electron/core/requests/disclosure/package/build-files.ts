import { EncryptedArchive, writeHtml, writeLetter, type LetterModel } from '../../../documents/index.ts';
import { describeTranscripts } from './describe-transcripts.ts';
import { describeWithheld } from './describe-withheld.ts';
import { joinText } from './join-text.ts';
import type { PackageData } from './package-data.ts';
import { fingerprintOf } from './package-rows.ts';
import schema from './package.schema.json' with { type: 'json' };
import { frameData, writeConversations, writeMessageTable } from './write-tables.ts';

export interface BuiltFiles {
  archive: EncryptedArchive;
  /** Of what they tell: see fingerprintOf. */
  told: string;
}

/**
 * The files of the archive. Their names stay readable without the passphrase, and tell of nobody. The large ones come
 * first: they are compressed and encrypted while the others are written.
 */
export async function buildFiles(
  data: PackageData,
  letter: LetterModel,
  passphrase: string,
  signal: AbortSignal,
): Promise<BuiltFiles> {
  const archive = new EncryptedArchive(passphrase);
  archive.add('02-transcripts.html', await joinText(writeHtml(describeTranscripts(data)), signal));
  const { head, foot } = frameData(data);
  const conversations = await joinText(writeConversations(data), signal);
  archive.add('03-data.json', Buffer.concat([Buffer.from(head), conversations, Buffer.from(foot)]));
  archive.add('04-messages.csv', await joinText(writeMessageTable(data), signal));
  archive.add('05-withheld.html', await joinText(writeHtml(describeWithheld(data)), signal));
  archive.add('06-data.schema.json', Buffer.from(`${JSON.stringify(schema, null, 2)}\n`));
  archive.add('01-letter.pdf', await writeLetter(letter));
  return { archive, told: fingerprintOf(data, [conversations]) };
}
