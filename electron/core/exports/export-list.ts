import { createHmac } from 'node:crypto';
import { mostListRows, type ListFormat } from '../../../shared/contract/exports.ts';
import { exportedLists, type ExportedList } from '../../../shared/contract/exported-lists.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { isAllowed } from '../../../shared/contract/permissions.ts';
import { writeCsv } from '../../../shared/csv.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import { listControllers } from '../controllers/index.ts';
import { writePdf, writeXlsx, type DocumentModel } from '../documents/index.ts';
import type { ApprovalNeed, Handlers } from '../handlers.ts';
import { writeNewFile } from '../write-new-file.ts';
import { nameFile } from './name-file.ts';
import { textsOf } from './texts.ts';

type ListInput = ParsedInputOf<'exports.list'>;

/** The window made the rows and is believed nothing: the writers take every formula, script and sign that steers. */
export const exportList: Handlers<'exports'>['list'] = (context, input) => {
  const { list, chart, rows, format, to } = input;
  requireRights(context, list);
  const most = mostListRows[format];
  if (rows.length > most) throw new Problem('export.tooManyRows', { found: rows.length, most });
  return {
    refs: { list, chart: chart ?? null, format, rows: rows.length },
    ...(list === 'transcripts.hits' && { approval: needSecondPerson(context, input) }),
    async apply() {
      const file = nameFile(to, format);
      const written = await writers[format](input, context);
      writeNewFile(file, () => [written]);
      return { output: { path: file, rows: rows.length } };
    },
  };
};

export const notePrint: Handlers<'exports'>['notePrint'] = (context, { list, chart, rows }) => {
  requireRights(context, list);
  return { refs: { list, chart: chart ?? null, rows }, write: () => ({}) };
};

/** @throws Problem permission.denied */
function requireRights({ session }: Context, list: ExportedList): void {
  if (!exportedLists[list].every((permission) => isAllowed(session.role, permission)))
    throw new Problem('permission.denied');
}

/**
 * What people said leaves with a second person's word, here as from the transcript itself. He agrees to these very rows,
 * which the register must not hold: it holds what only the content's key makes of them.
 */
function needSecondPerson({ vault }: Context, { list, columns, rows, format }: ListInput): ApprovalNeed {
  const digest = createHmac('sha256', vault.deriveFromContentKey('lists'))
    .update(JSON.stringify([columns, rows]))
    .digest('hex');
  return {
    kind: 'export',
    input: { list, format, digest },
    effects: [{ code: 'listExported', values: { rows: rows.length, format } }],
  };
}

const writers: Record<ListFormat, (input: ListInput, context: Context) => string | Promise<string | Uint8Array>> = {
  csv: ({ columns, rows }) =>
    `\ufeff${writeCsv([columns.map(({ header }) => header), ...rows.map(fill(columns.length))])}`,
  xlsx: (input, context) => writeXlsx(describe(input, context)),
  pdf: (input, context) => writePdf(describe(input, context)),
};

/** A row that is too short or too long would put cells below another heading. */
function fill(length: number) {
  return (row: readonly (string | number)[]) => Array.from({ length }, (_, index) => row[index] ?? '');
}

function describe({ title, columns, rows, language }: ListInput, context: Context): DocumentModel {
  return {
    title,
    language,
    controller: listControllers(context.register)[0]?.name ?? '',
    createdAt: new Date(context.now()).toISOString(),
    blocks: [
      { kind: 'paragraph', text: textsOf(language)('list.rows', { rows: rows.length }) },
      {
        kind: 'table',
        caption: title,
        columns: columns.map(({ header, isNumber }) => ({ header, ...(isNumber && { align: 'right' as const }) })),
        rows: rows.map(fill(columns.length)),
      },
    ],
  };
}
