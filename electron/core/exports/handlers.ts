import type { Handlers } from '../handlers.ts';
import { writeNewFile } from '../write-new-file.ts';
import { checkContent } from './check-content.ts';
import { exportList, notePrint } from './export-list.ts';
import { nameFile } from './name-file.ts';
import { exportPseudonymised } from './pseudonyms/export-pseudonymised.ts';
import { exportReplacements } from './pseudonyms/export-replacements.ts';
import { exportStatistics } from './statistics/export-statistics.ts';

export const exportsHandlers: Handlers<'exports'> = {
  chart: (_context, { to, format, content, chart }) => ({
    refs: { chart, format },
    apply() {
      const checked = checkContent(format, content);
      const file = nameFile(to, format);
      writeNewFile(file, () => [checked]);
      return { output: { path: file } };
    },
  }),
  list: exportList,
  notePrint,
  pseudonymised: exportPseudonymised,
  replacements: exportReplacements,
  statistics: exportStatistics,
};
