import { rmSync } from 'node:fs';
import type { CaseFile } from '../../../shared/contract/case-file.ts';
import { escapeSteering } from '../../../shared/json-text.ts';
import { readUserNames } from '../access/index.ts';
import { openSigner, readHead } from '../audit/index.ts';
import type { Context } from '../context.ts';
import { EncryptedArchive, makePassphrase, packFiles, writeHtml, writePdf } from '../documents/index.ts';
import { nameFile } from '../exports/index.ts';
import { writeNewFile } from '../write-new-file.ts';
import type { CaseFileContent } from './case-file-content.ts';
import { describeIndex } from './describe-index.ts';
import { readLogPart, type LogPart } from './log-part.ts';
import { sha256Of, writeManifest } from './manifest.ts';
import { signArchive } from './sign-archive.ts';
import { textsOf } from './texts.ts';
import { readVerifier } from './verifier.ts';

export interface CaseFileOrder {
  language: 'de' | 'en';
  to: string;
  /** Left out: the archive is not encrypted. */
  passphraseTo?: string | undefined;
}

/**
 * Writes everything about a case as one archive that can be read and checked without Custos, and beside it the
 * passphrase, or neither.
 * @throws Problem export.exists, storage.full, storage.notWritable
 */
export async function writeCaseFile(
  context: Context,
  content: CaseFileContent,
  { language, to, passphraseTo }: CaseFileOrder,
): Promise<CaseFile> {
  const { register, vault } = context;
  const path = nameFile(to, 'zip');
  const passphrasePath = passphraseTo === undefined ? null : nameFile(passphraseTo, 'pdf');
  const now = context.now();
  const createdAt = new Date(now).toISOString();
  const { vaultId } = vault;
  const signer = openSigner(register);
  const part = readLogPart(register, content.ids, { vaultId, now });
  const files = await buildFiles(context, content, part, { language, createdAt });
  files.set('manifest.json', writeManifest(files, content, { vaultId, createdAt, language }, signer));
  const passphrase = passphrasePath === null ? null : makePassphrase();
  const zip = signArchive(await pack(files, passphrase, createdAt.slice(0, 10)), signer);
  const sha256 = sha256Of(zip);
  if (passphrasePath !== null && passphrase !== null) {
    const sheet = await describePassphrase(content, { language, createdAt, passphrase, sha256 });
    writeNewFile(passphrasePath, () => [sheet]);
  }
  try {
    writeNewFile(path, () => [zip]);
  } catch (error) {
    if (passphrasePath !== null) rmSync(passphrasePath, { force: true });
    throw error;
  }
  const { publicKey } = signer;
  return { path, passphrasePath, files: files.size, entries: part.shown.length, sha256, publicKey };
}

/** Their names stay readable without the passphrase, and tell of nobody. */
async function buildFiles(
  { register, vault }: Context,
  content: CaseFileContent,
  { shown, lines, start }: LogPart,
  { language, createdAt }: { language: 'de' | 'en'; createdAt: string },
): Promise<Map<string, Uint8Array>> {
  const documents = content.documents.map(({ title, extension, bytes }, index) => ({
    file: `documents/${String(index + 1).padStart(2, '0')}.${extension}`,
    title,
    bytes,
  }));
  const index = describeIndex(content, {
    language,
    createdAt,
    vaultId: vault.vaultId,
    publicKey: openSigner(register).publicKey,
    head: readHead(register).hash,
    shown,
    start,
    names: readUserNames(register),
    documents,
  });
  return new Map<string, Uint8Array>([
    ['index.html', Buffer.from([...writeHtml(index)].join(''))],
    ['index.pdf', await writePdf(index)],
    ['case.json', Buffer.from(`${escapeSteering(JSON.stringify(content.data, null, 2))}\n`)],
    ['log.jsonl', Buffer.from(lines)],
    ['verify-case-file.mjs', readVerifier()],
    ...documents.map(({ file, bytes }): [string, Uint8Array] => [file, bytes]),
  ]);
}

async function pack(
  files: ReadonlyMap<string, Uint8Array>,
  passphrase: string | null,
  day: string,
): Promise<Uint8Array> {
  if (passphrase === null) return packFiles(files, day);
  const archive = new EncryptedArchive(passphrase);
  for (const [name, bytes] of files) archive.add(name, bytes);
  return archive.finish(day);
}

async function describePassphrase(
  { controller, number, kind }: CaseFileContent,
  facts: { language: 'de' | 'en'; createdAt: string; passphrase: string; sha256: string },
): Promise<Uint8Array> {
  const { language, createdAt, passphrase, sha256 } = facts;
  const text = textsOf(language);
  return writePdf({
    title: text('passphrase.title'),
    subject: text(`title.${kind}`, { number }),
    language,
    controller,
    createdAt,
    confidentiality: text('confidential'),
    blocks: [
      { kind: 'paragraph', text: text('passphrase.what') },
      {
        kind: 'facts',
        facts: [
          { name: text('passphrase'), value: passphrase },
          { name: text('passphrase.archive'), value: sha256 },
        ],
      },
    ],
  });
}
