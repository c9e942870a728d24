import { readUserNames } from '../../access/index.ts';
import { extensionOf, type CaseDocument, type CaseFileContent } from '../../case-files/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import { inContent, type ContentReader } from '../../vault/index.ts';
import type { RequestFile } from '../../../../shared/contract/requests/case-fields.ts';
import { getCase } from '../cases/reading/get-case.ts';
import { listPackages, readPackageRows } from '../disclosure/package/package-rows.ts';
import { listLetterRows, showLetter } from '../letters/letter-rows.ts';
import { describeRequest } from './describe-request.ts';
import { listRelatedIds } from './related-ids.ts';
import { wordsOf, type CaseWords } from './words.ts';

/** Everything that is documented about a case, apart from the transcripts. @throws Problem request.unknown */
export async function gatherCase(context: Context, id: string, language: 'de' | 'en'): Promise<CaseFileContent> {
  const { register, vault } = context;
  const content = vault.contentReader;
  const words = wordsOf(language);
  const names = readUserNames(register);
  const request = await getCase(context, { id, language });
  const [letterRows, packages, packageRows] = await Promise.all([
    listLetterRows(content, id),
    listPackages(content, id, names),
    readPackageRows(content, id),
  ]);
  const secret = new Set([
    ...packageRows.map(({ letter_file_id: fileId }) => fileId),
    ...letterRows.filter(({ kind }) => kind === 'passphrase').map(({ file_id: fileId }) => fileId),
  ]);
  const letters = letterRows
    .filter(({ is_final: isFinal, kind }) => isFinal === 1 && kind !== 'passphrase')
    .map((row) => showLetter(row, names));
  const files = request.files.filter((file) => !secret.has(file.id));
  const drafts = letterRows.filter(({ is_final: isFinal }) => isFinal === 0).length;
  const secrets = request.files.length - files.length;
  const { name: controller } = readController(register, request.controllerId);
  return {
    kind: 'request',
    number: request.number,
    title: words.say('subject', {
      right: words.name('right', request.kind),
      regime: words.name('regime', request.regime),
    }),
    controller,
    blocks: describeRequest({ request, letters, drafts, packages, secrets }, words),
    documents: await readDocuments(content, id, files, words),
    data: { ...request, files, letters, packages },
    ids: await listRelatedIds(content, request),
  };
}

async function readDocuments(
  content: ContentReader,
  requestId: string,
  files: readonly RequestFile[],
  { say }: CaseWords,
): Promise<CaseDocument[]> {
  const rows = await content.all(
    inContent.selectFrom('request_file').select(['id', 'bytes']).where('request_id', '=', requestId),
  );
  const bytes = new Map(rows.map((row) => [row.id, row.bytes]));
  return files.map(({ id, kind, name, mediaType }) => ({
    title: say(`documentOf.${kind}`, { name }),
    extension: extensionOf(mediaType),
    bytes: bytes.get(id) ?? new Uint8Array(),
  }));
}
