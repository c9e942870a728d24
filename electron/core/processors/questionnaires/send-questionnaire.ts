import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import { writeDocx, writePdf } from '../../documents/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { requireActiveProcessor } from '../processor-rows.ts';
import { describeQuestionnaire } from './describe-questionnaire.ts';

/** @throws Problem processor.unknown, processor.retired, export.exists, storage.* */
export function sendQuestionnaire(
  context: Context,
  { processorId, sentOn, dueOn, format, language, to }: ParsedInputOf<'processors.questionnaires.send'>,
): OutsideChange<OutputOf<'processors.questionnaires.send'>> {
  const { register, session } = context;
  const { row, fields } = requireActiveProcessor(register, processorId);
  const controller = readController(register, row.controller_id).name;
  const { name, services, contract } = fields;
  const processor = { name, services, number: row.number, contract: contract.reference };
  const id = uuidv7();
  return {
    refs: { processorId, questionnaireId: id, format },
    async apply() {
      const model = describeQuestionnaire({ controller, processor, sentOn, dueOn }, language);
      const bytes = await (format === 'pdf' ? writePdf(model) : writeDocx(model));
      const file = path.resolve(to);
      writeNewFile(file, () => [bytes]);
      return { output: { id, path: file } };
    },
    finish(writer) {
      const sent = { id, processor_id: processorId, sent_on: sentOn, due_on: dueOn };
      const created = { created_by: session.userId, created_at: context.now() };
      writer.run(inRegister.insertInto('processor_questionnaire').values({ ...sent, ...created }));
    },
  };
}
