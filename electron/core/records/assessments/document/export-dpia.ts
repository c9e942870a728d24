import path from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import { chooseController, readController } from '../../../controllers/index.ts';
import { writeDocx, writePdf, type DocumentModel } from '../../../documents/index.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { inRegister, type RegisterReader } from '../../../vault/index.ts';
import { writeNewFile } from '../../../write-new-file.ts';
import { describeOwnDpia } from '../../own/describe-own-dpia.ts';
import { readOwnSettings } from '../../own/read-own-settings.ts';
import { describeDpias } from '../describe-dpias.ts';
import { requireDpia } from '../dpia-rows.ts';
import { describeDpiaDocument } from './describe-dpia.ts';

/** @throws Problem dpia.unknown, controller.unknown, export.exists, storage.* */
export function exportDpia(
  context: Context,
  input: ParsedInputOf<'records.dpias.export'>,
): OutsideChange<OutputOf<'records.dpias.export'>> {
  const { id, format, to } = input;
  const model = makeModel(context, input);
  return {
    refs: { dpiaId: id, format },
    async apply() {
      const bytes = await (format === 'pdf' ? writePdf(model) : writeDocx(model));
      const file = path.resolve(to);
      writeNewFile(file, () => [bytes]);
      return { output: { path: file } };
    },
  };
}

function makeModel(
  context: Context,
  { id, controllerId, language }: ParsedInputOf<'records.dpias.export'>,
): DocumentModel {
  const { register } = context;
  const at = new Date(context.now()).toISOString();
  if (id === null) {
    const controller = chooseController(register, controllerId);
    return describeOwnDpia(readOwnSettings(context, controller), { controller: controller.name, at }, language);
  }
  const stored = requireDpia(register, id);
  const { botIds, recordId } = stored.fields;
  const facts = {
    controller: readController(register, stored.row.controller_id).name,
    at,
    bots: readBotNames(register, botIds),
    record: recordId === null ? null : readRecordNumber(register, recordId),
  };
  const [dpia] = describeDpias(register, [stored]);
  return describeDpiaDocument(dpia!, facts, language);
}

function readBotNames(register: RegisterReader, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const bots = inRegister.selectFrom('bot').select('name').where('id', 'in', ids).orderBy('name').orderBy('id');
  return register.all(bots).map(({ name }) => name);
}

function readRecordNumber(register: RegisterReader, id: string): string | null {
  const record = inRegister.selectFrom('processing_record').select('number').where('id', '=', id);
  return register.get(record)?.number ?? null;
}
