import path from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { oneAtATime } from '../../../transcripts/index.ts';
import { inContent } from '../../../vault/index.ts';
import { writeNewFile } from '../../../write-new-file.ts';
import { requireRequest } from '../../request-rows.ts';
import { requirePerson, storeFiles } from '../case-content.ts';

/** Also of a closed case: proof may arrive later. */
export function addFile(
  context: Context,
  { id, name, mediaType, kind, content: given }: ParsedInputOf<'requests.addFile'>,
): OutsideChange<OutputOf<'requests.addFile'>> {
  requireRequest(context.register, id);
  const bytes = new Uint8Array(Buffer.from(given, 'base64'));
  const added = { at: context.now(), by: context.session.userId };
  return {
    refs: { requestId: id, kind, bytes: bytes.length },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        await requirePerson(content, id);
        const { ids, statement } = storeFiles(id, [{ name, mediaType, kind, bytes }], added);
        await content.write([statement]);
        return { output: { id: ids[0]! }, refs: { fileId: ids[0]! } };
      }),
  };
}

/** Writes it as it is; it is not opened. @throws Problem request.fileUnknown, export.exists, storage.notWritable */
export async function saveFile(
  context: Context,
  { id, fileId, to }: ParsedInputOf<'requests.saveFile'>,
): Promise<OutsideChange<OutputOf<'requests.saveFile'>>> {
  requireRequest(context.register, id);
  const file = await context.vault.contentReader.get(
    inContent
      .selectFrom('request_file')
      .select(['bytes', 'kind'])
      .where('id', '=', fileId)
      .where('request_id', '=', id),
  );
  if (!file) throw new Problem('request.fileUnknown');
  return {
    refs: { requestId: id, fileId, kind: file.kind, bytes: file.bytes.length },
    apply() {
      const target = path.resolve(to);
      writeNewFile(target, () => [file.bytes]);
      return { output: { path: target } };
    },
  };
}
