import { writeCsv } from '../../../../shared/csv.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { listControllers } from '../../controllers/index.ts';
import { writeXlsx, type DocumentModel } from '../../documents/index.ts';
import type { Handlers } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { nameFile } from '../name-file.ts';
import { textsOf, type Text } from '../texts.ts';
import { countChecks, countData } from './count-people.ts';
import { joinTables, makeStatisticsTable, type StatisticsTable } from './statistics-table.ts';

/** No second person: what leaves the vault says nothing about anybody (recital 26 GDPR). */
export const exportStatistics: Handlers<'exports'>['statistics'] = async (context, input) => {
  const { scope, smallest, format, language, to } = input;
  const content = context.vault.contentReader;
  const [data, checks] = await Promise.all([countData(content, scope), countChecks(content, scope)]);
  if (data.rows.length === 0 && checks.rows.length === 0) throw new Problem('export.nothingFound');
  const bots = context.register.all(inRegister.selectFrom('bot').select(['id', 'name']));
  const text = textsOf(language);
  const naming = { text, language, botNames: new Map(bots.map(({ id, name }) => [id, name])) };
  const tables = [
    makeStatisticsTable(text('statistics.data'), 'type', data, smallest, naming),
    makeStatisticsTable(text('statistics.checks'), 'check', checks, smallest, naming),
  ].filter(({ numbers }) => numbers > 0);
  const numbers = tables.reduce((sum, table) => sum + table.numbers, 0);
  const suppressed = tables.reduce((sum, table) => sum + table.suppressed, 0);
  return {
    refs: { format, smallest, numbers, suppressed },
    async apply() {
      const file = nameFile(to, format);
      const written =
        format === 'csv'
          ? `\ufeff${writeCsv(joinTables(tables, text))}`
          : await writeXlsx({
              title: text('statistics.title'),
              language,
              controller: listControllers(context.register)[0]?.name ?? '',
              createdAt: new Date(context.now()).toISOString(),
              blocks: describe(tables, smallest, text),
            });
      writeNewFile(file, () => [written]);
      return { output: { path: file, numbers, suppressed } };
    },
  };
};

function describe(tables: readonly StatisticsTable[], smallest: number, text: Text): DocumentModel['blocks'] {
  return [
    { kind: 'note', title: text('statistics.note'), text: text('statistics.note.text', { smallest }) },
    ...tables.map(({ caption, headers, rows }) => ({
      kind: 'table' as const,
      caption,
      columns: headers.map((header, index) => ({
        header,
        ...(index > 1 && { align: 'right' as const, numbers: { fractionDigits: 0 } }),
      })),
      rows,
    })),
  ];
}
