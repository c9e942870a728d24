import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { readUserNames } from '../../../access/index.ts';
import type { Context } from '../../../context.ts';
import { readController } from '../../../controllers/index.ts';
import { makePassphrase, writeLetter } from '../../../documents/index.ts';
import { nameFile } from '../../../exports/index.ts';
import type { JobControl } from '../../../handlers.ts';
import { oneAtATime } from '../../../transcripts/index.ts';
import { canonicalJson, type ContentWriter } from '../../../vault/index.ts';
import { storeFiles } from '../../cases/case-content.ts';
import { readCaseTexts } from '../../letters/case-texts.ts';
import type { RequestRow } from '../../request-rows.ts';
import { buildFiles } from './build-files.ts';
import { ConversationFiles } from './conversation-files.ts';
import { makeAccessLetter, makePassphraseLetter } from './make-letters.ts';
import {
  fingerprintOf,
  markWritten,
  readKept,
  removePackage,
  sha256Of,
  storePackage,
  toSummary,
} from './package-rows.ts';
import type { KeptSummary, NewPackage, PackageRow } from './package-rows.ts';
import { partOf, putInPlace, requireFree, takeAway, writePart } from './place-files.ts';
import { readPackageData, type PackageOrder, type ReadControl, type ReadPackage } from './read-package-data.ts';
import { settlePackages } from './settle-packages.ts';
import { writeConversations } from './write-tables.ts';

export type PackageInput = ParsedInputOf<'requests.package'>;
export type PackageOutput = OutputOf<'requests.package'>;

/**
 * Builds the archive and the letter with its passphrase and puts both in their places, or neither. Repeated after a
 * crash, it takes over what was complete and begins anew where it was not.
 * @throws Problem disclosure.nothingInCase, disclosure.unreviewed, disclosure.samePlace, export.exists, storage.full,
 * storage.notWritable
 */
export async function writePackage(
  context: Context,
  request: RequestRow,
  input: PackageInput,
  control: JobControl,
): Promise<PackageOutput> {
  const { content } = control;
  const archivePath = nameFile(input.to, 'zip');
  const letterPath = nameFile(input.passphraseLetterTo, 'pdf');
  if (archivePath === letterPath) throw new Problem('disclosure.samePlace');
  const names = readUserNames(context.register);
  const answer = (row: PackageRow): PackageOutput => {
    const { missing, unverified } = readKept(row);
    return { ...toSummary(row, names), path: archivePath, passphraseLetterPath: letterPath, missing, unverified };
  };
  const order = sha256Of(Buffer.from(canonicalJson(input)));
  const isOrdered = async (kept: KeptSummary): Promise<boolean> => {
    if (kept.order !== order) return false;
    const { data } = await oneAtATime(content, () => readOrdered(context, request, input, control));
    return kept.told === fingerprintOf(data, writeConversations(data.conversations));
  };
  const before = await settlePackages(content, context.register, request.id, isOrdered);
  if (before) return answer(before);
  requireFree(archivePath);
  requireFree(letterPath);
  const { packed, archive, letter } = await buildPackage(context, request, input, control, {
    order,
    archivePath,
    letterPath,
  });
  control.signal.throwIfAborted();
  await putAll(content, packed, { archive, letter });
  return answer(packed.row);
}

function languageOf(request: RequestRow, { language }: PackageInput): PackageOrder['language'] {
  return language ?? request.language;
}

/** What the package has to tell as the case stands. */
function readOrdered(
  context: Context,
  request: RequestRow,
  input: PackageInput,
  { content, signal, progress }: JobControl,
  take?: ReadControl['take'],
): Promise<ReadPackage> {
  const { register } = context;
  const controller = readController(register, request.controller_id);
  const order: PackageOrder = {
    kind: input.kind ?? (request.kind === 'portability' ? 'portability' : 'access'),
    language: languageOf(request, input),
    unreviewed: input.unreviewed,
    createdOn: new Intl.DateTimeFormat('sv-SE', { timeZone: controller.zone }).format(context.now()),
  };
  return readPackageData({ register, content }, request, controller, order, {
    signal,
    progress,
    ...(take && { take }),
  });
}

async function buildPackage(
  context: Context,
  request: RequestRow,
  input: PackageInput,
  control: JobControl,
  { order, archivePath, letterPath }: { order: string; archivePath: string; letterPath: string },
): Promise<{ packed: NewPackage; archive: Uint8Array; letter: Uint8Array }> {
  const { register } = context;
  const { content, signal } = control;
  const now = context.now();
  const language = languageOf(request, input);
  const files = new ConversationFiles(signal);
  // What is read must not change between two readings.
  const [{ data, botIds }, facts] = await oneAtATime(content, () =>
    Promise.all([
      readOrdered(context, request, input, control, (head, some) => files.add(head, some)),
      readCaseTexts(register, content, request, language),
    ]),
  );
  const ordered = { register, request, controller: readController(register, request.controller_id), facts, now };
  const { letter, missing, unverified } = makeAccessLetter(ordered, data, botIds, input.information);
  const passphrase = makePassphrase();
  const written = await files.end();
  const archived = await buildFiles(data, written, letter, passphrase, signal);
  const archive = await archived.finish(data.createdOn);
  const sha256 = sha256Of(archive);
  const values = { archive: path.basename(archivePath), passphrase, sha256 };
  const { letter: model, fileName } = makePassphraseLetter(ordered, language, values);
  const letterBytes = await writeLetter(model);
  const id = uuidv7();
  const summary: KeptSummary = {
    kind: data.kind,
    language,
    ...data.counts,
    bytes: archive.length,
    sha256,
    missing,
    unverified,
    archive: { part: partOf(archivePath, id, 'archive'), final: archivePath, sha256 },
    letter: { part: partOf(letterPath, id, 'letter'), final: letterPath, sha256: sha256Of(letterBytes) },
    order,
    told: fingerprintOf(data, written.data.plain),
    isWritten: false,
  };
  const file = { name: fileName, mediaType: 'application/pdf', kind: 'letter', bytes: letterBytes } as const;
  const { userId } = context.session;
  const letterFile = storeFiles(request.id, [file], { at: now, by: userId });
  const row: PackageRow = {
    id,
    request_id: request.id,
    summary: JSON.stringify(summary),
    created_by: userId,
    created_at: now,
    letter_file_id: letterFile.ids[0]!,
    dispatched_at: null,
    dispatch_channel: null,
    dispatch_proof: '',
    dispatch_by: null,
  };
  return { packed: { row, letterFile: letterFile.statement }, archive, letter: letterBytes };
}

/** The row stands before the first byte of a file, so that whatever is cut short is found and taken away. */
async function putAll(
  content: ContentWriter,
  packed: NewPackage,
  bytes: { archive: Uint8Array; letter: Uint8Array },
): Promise<void> {
  const { archive, letter } = readKept(packed.row);
  await content.write(storePackage(packed));
  try {
    writePart(archive, bytes.archive);
    writePart(letter, bytes.letter);
    putInPlace(archive);
    putInPlace(letter);
    await content.write(markWritten(packed.row));
  } catch (error) {
    await takeAway(archive);
    await takeAway(letter);
    await content.write(removePackage(packed.row));
    throw error;
  }
}
