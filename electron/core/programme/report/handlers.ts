import { listControllers, readController } from '../../controllers/index.ts';
import { writeDocx, writePdf } from '../../documents/index.ts';
import { nameFile } from '../../exports/index.ts';
import type { Handlers } from '../../handlers.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { describeReport } from './describe-report.ts';
import { readFigures, scopeOf } from './read-figures.ts';

export const reportHandlers: Pick<Handlers<'programme'>, 'reportFigures' | 'exportReport'> = {
  async reportFigures(context, { controllerId, year }) {
    const { register } = context;
    const controller =
      controllerId === undefined ? listControllers(register)[0]! : readController(register, controllerId);
    return { output: await readFigures(scopeOf(context, controller, year)) };
  },

  async exportReport(context, { controllerId, year, foreword, outlook, format, language, to }) {
    const { register } = context;
    const controller =
      controllerId === undefined ? listControllers(register)[0]! : readController(register, controllerId);
    const scope = scopeOf(context, controller, year);
    const prior = scopeOf(context, controller, year - 1);
    const at = new Date(context.now()).toISOString();
    const model = await describeReport({ scope, prior, controller, foreword, outlook, at }, language);
    return {
      refs: { controllerId: controller.id, year, format },
      async apply() {
        const bytes = await (format === 'pdf' ? writePdf(model) : writeDocx(model));
        const file = nameFile(to, format);
        writeNewFile(file, () => [bytes]);
        return { output: { path: file } };
      },
    };
  },
};
