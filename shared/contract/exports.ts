import { z } from 'zod';
import { exportedListNames } from './exported-lists.ts';
import { folderPath, id, reason, shortText } from './fields.ts';
import { command } from './procedure.ts';
import { conversationScope } from './transcripts.ts';

export const chartFormats = ['svg', 'png', 'csv'] as const;
export type ChartFormat = (typeof chartFormats)[number];

export const dialogueFormats = ['jsonl', 'xlsx'] as const;
export type DialogueFormat = (typeof dialogueFormats)[number];
export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const listFormats = ['csv', 'xlsx', 'pdf'] as const;
export type ListFormat = (typeof listFormats)[number];

/** Rows in one file. A document of more pages is read by nobody, and takes minutes to lay out. */
export const mostListRows = { csv: 200_000, xlsx: 200_000, pdf: 10_000 } as const satisfies Record<ListFormat, number>;
/** Characters; a cell of a spreadsheet holds no more. */
export const longestListCell = 32_767;

/** Conversations in one file. Of more, a review or a period has to be chosen. */
export const mostExported = 10_000;

/**
 * Which dialogues leave the vault. There are no words to search for: what a second person agrees to is kept in the
 * register, which holds nothing a person said. A review is made of the messages that a search finds.
 */
export const dialogueScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('review'), reviewId: id }),
  z.strictObject({ of: z.literal('scope'), ...conversationScope }),
]);
export type DialogueScope = z.infer<typeof dialogueScope>;

/** Within a case the same person keeps the same pseudonym, in each of its files; in another case he gets another. */
const reasonWithCase = reason.required({ caseId: true });
const language = z.enum(['de', 'en']).default('de').describe('of headings and notes');
const place = folderPath.optional().describe('the file; not needed in a request for approval');

const list = z.enum(exportedListNames);
const chartName = z
  .string()
  .regex(/^[a-z][A-Za-z]{0,30}(\.[a-z][A-Za-z]{0,30}){0,2}$/)
  .describe('which chart, for the log: a name of the program, never of a person');

/** What leaves the vault as a file, apart from single transcripts, reports and the log. */
export const fileExports = {
  chart: command({
    permission: 'exports.charts',
    changes: 'files',
    summary: 'Writes a chart of the window to a new file: as a picture, or the numbers behind it as a table.',
    input: z.strictObject({
      to: folderPath.describe('the file; the end of its name is added where it is missing'),
      format: z.enum(chartFormats),
      content: z.string().min(1).max(8_000_000).describe('the text of the file; for png its bytes in base64'),
      chart: chartName,
    }),
    output: z.object({ path: z.string() }),
  }),
  list: command({
    permission: 'vault.use',
    changes: 'files',
    secondPerson: 'export',
    summary:
      'Writes a list of the window to a new file, as it is shown there. Takes the rights to read that list; for hits of a search a second person agrees.',
    input: z.strictObject({
      list,
      chart: chartName.optional(),
      title: shortText,
      columns: z
        .array(z.strictObject({ header: z.string().max(200), isNumber: z.boolean().default(false) }))
        .min(1)
        .max(40),
      rows: z
        .array(z.array(z.union([z.string().max(longestListCell), z.number()])).max(40))
        .min(1)
        .max(200_000)
        .describe('cells in the order of the columns'),
      format: z.enum(listFormats),
      language,
      to: folderPath.describe('the file; the end of its name is added where it is missing'),
    }),
    output: z.object({ path: z.string(), rows: z.number().int() }),
  }),
  notePrint: command({
    permission: 'vault.use',
    summary: 'Notes in the log that a list of the window goes to a printer. Takes the rights to read that list.',
    input: z.strictObject({ list, chart: chartName.optional(), rows: z.number().int().min(1) }),
    output: z.strictObject({}),
  }),
  pseudonymised: command({
    permission: 'transcripts.export',
    changes: 'content',
    secondPerson: 'export',
    summary:
      'Writes dialogues to a new file with everything replaced that was found to identify people (Art. 4(5) GDPR). What was not found stands in it, so a second person agrees.',
    input: z.strictObject({
      scope: dialogueScope,
      reason: reasonWithCase,
      format: z.enum(dialogueFormats),
      language,
      to: place,
    }),
    output: z.object({ path: z.string(), conversations: z.number().int(), messages: z.number().int() }),
  }),
  replacements: command({
    permission: 'exports.replacements',
    changes: 'files',
    secondPerson: 'export',
    summary:
      'Writes to a new file what the pseudonyms of a case stand for. With it everybody can be named again, so a second person agrees.',
    input: z.strictObject({ reason: reasonWithCase, format: z.enum(tableFormats), language, to: place }),
    output: z.object({ path: z.string(), replacements: z.number().int() }),
  }),
  statistics: command({
    permission: 'exports.statistics',
    changes: 'files',
    summary:
      'Writes how many conversations hold which kind of data and which findings, per bot and week, to a new file. Small numbers are left out, and others from which they could be computed.',
    input: z.strictObject({
      scope: z.strictObject(conversationScope).default({ botIds: [] }),
      smallest: z.number().int().min(3).max(20).default(5).describe('people behind a number that is shown'),
      format: z.enum(tableFormats),
      language,
      to: folderPath.describe('the file; the end of its name is added where it is missing'),
    }),
    output: z.object({
      path: z.string(),
      numbers: z.number().int().describe('other than 0, totals included'),
      suppressed: z.number().int().describe('of them left out'),
    }),
  }),
};
