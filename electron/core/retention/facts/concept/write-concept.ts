import path from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import { listControllers, readController } from '../../../controllers/index.ts';
import { writeDocx, writePdf } from '../../../documents/index.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { writeNewFile } from '../../../write-new-file.ts';
import { describeConcept } from './describe-concept.ts';
import { readConcept } from './read-concept.ts';

/** @throws Problem controller.unknown, export.exists, storage.* */
export function writeConcept(
  context: Context,
  { controllerId, format, language, to }: ParsedInputOf<'retention.concept'>,
): OutsideChange<OutputOf<'retention.concept'>> {
  const { register } = context;
  const controller =
    controllerId === undefined ? listControllers(register)[0]! : readController(register, controllerId);
  const facts = readConcept(context, controller);
  const policies = facts.systems.reduce((sum, system) => sum + system.policies.length, 0);
  return {
    refs: { controllerId: controller.id, format, policies },
    async apply() {
      const model = describeConcept(facts, language);
      const bytes = await (format === 'pdf' ? writePdf(model) : writeDocx(model));
      const file = path.resolve(to);
      writeNewFile(file, () => [bytes]);
      return { output: { path: file } };
    },
  };
}
