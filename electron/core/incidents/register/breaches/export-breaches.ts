import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import { chooseController } from '../../../controllers/index.ts';
import { nameFile } from '../../../exports/index.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { writeNewFile } from '../../../write-new-file.ts';
import { toInstant } from '../../moments.ts';
import { readBreaches } from './read-breaches.ts';
import { writeBreaches } from './write-breaches.ts';

/** @throws Problem controller.unknown, export.exists, storage.* */
export function exportBreaches(
  context: Context,
  { controllerId, year, format, language, to }: ParsedInputOf<'incidents.exportRegister'>,
): OutsideChange<OutputOf<'incidents.exportRegister'>> {
  const controller = chooseController(context.register, controllerId);
  const breaches = readBreaches(context, { controllerId, year }, language);
  return {
    refs: { controllerId: controllerId ?? null, year: year ?? null, format, incidents: breaches.length },
    async apply() {
      const register = { breaches, controller, year, at: toInstant(context.now()) };
      const bytes = await writeBreaches(register, format, language);
      const file = nameFile(to, format);
      writeNewFile(file, () => [bytes]);
      return { output: { path: file, incidents: breaches.length } };
    },
  };
}
