import { sql } from 'kysely';
import { writeCsv } from '../../../../shared/csv.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { listControllers } from '../../controllers/index.ts';
import { writeXlsx, type DocumentModel } from '../../documents/index.ts';
import type { Handlers } from '../../handlers.ts';
import { isOfUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { nameFile } from '../name-file.ts';
import { nameIn, textsOf } from '../texts.ts';
import { pseudonymKeyUse } from './export-pseudonymised.ts';
import { shiftOf } from './pseudonymise.ts';

interface ReplacementRow {
  type: string;
  original: string;
  replacement: string;
  messages: number;
}

/** The additional information of Art. 4(5) GDPR: with it, who is meant can be said again. */
export const exportReplacements: Handlers<'exports'>['replacements'] = async (context, input) => {
  const { reason, format, language, to } = input;
  const rows = await readReplacements(context.vault.contentReader, reason.caseId);
  if (rows.length === 0) throw new Problem('export.caseUnknown');
  const shift = shiftOf(context.vault.deriveFromContentKey(pseudonymKeyUse), reason.caseId);
  return {
    approval: {
      kind: 'export',
      input: { reason, format, language },
      effects: [{ code: 'replacementsExported', values: { replacements: rows.length, case: reason.caseId, format } }],
    },
    refs: { replacements: rows.length, format },
    async apply() {
      if (to === undefined) throw new Problem('export.placeNeeded');
      const file = nameFile(to, format);
      const table = makeTable(rows, shift, language);
      const written =
        format === 'csv'
          ? `\ufeff${writeCsv([table.columns, ...table.rows])}`
          : await writeXlsx({
              ...makeDocument(table, language),
              controller: listControllers(context.register)[0]?.name ?? '',
              createdAt: new Date(context.now()).toISOString(),
            });
      writeNewFile(file, () => [written]);
      return { output: { path: file, replacements: rows.length } };
    },
  };
};

/** In the order of their kind and original, so that one is found by eye. */
function readReplacements(content: ContentReader, caseId: string): Promise<ReplacementRow[]> {
  return content.all(
    rawQuery(sql<ReplacementRow>`
      SELECT p.type, p.original, p.replacement, count(u.message_id) AS messages
      FROM pseudonym AS p JOIN pseudonym_use AS u ON u.pseudonym_key = p.key AND ${isOfUnrestricted(sql`u.message_id`)}
      WHERE p.case_id = ${caseId} GROUP BY p.key ORDER BY p.type, p.normalised`),
  );
}

interface ReplacementTable {
  columns: string[];
  rows: (string | number)[][];
}

function makeTable(rows: readonly ReplacementRow[], shift: number, language: 'de' | 'en'): ReplacementTable {
  const text = textsOf(language);
  return {
    columns: [
      text('replacements.type'),
      text('replacements.original'),
      text('replacements.replacement'),
      text('replacements.messages'),
    ],
    rows: [
      [text('replacements.dates'), '', text('replacements.shift', { days: shift }), ''],
      ...rows.map(({ type, original, replacement, messages }) => [
        nameIn(language, 'type', type),
        original,
        replacement,
        messages,
      ]),
    ],
  };
}

function makeDocument(
  { columns, rows }: ReplacementTable,
  language: 'de' | 'en',
): Pick<DocumentModel, 'title' | 'language' | 'confidentiality' | 'blocks'> {
  const text = textsOf(language);
  return {
    title: text('replacements.title'),
    language,
    confidentiality: text('replacements.confidential'),
    blocks: [
      { kind: 'note', title: text('replacements.confidential'), text: text('replacements.note') },
      {
        kind: 'table',
        caption: text('replacements.title'),
        columns: columns.map((header) => ({ header })),
        rows,
      },
    ],
  };
}
