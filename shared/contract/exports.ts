import { z } from 'zod';
import { folderPath } from './fields.ts';
import { command } from './procedure.ts';

export const chartFormats = ['svg', 'png', 'csv'] as const;
export type ChartFormat = (typeof chartFormats)[number];

/** What the window has made and a person wants as a file. */
export const fileExports = {
  chart: command({
    permission: 'exports.charts',
    changes: 'files',
    summary: 'Writes a chart of the window to a new file: as a picture, or the numbers behind it as a table.',
    input: z.strictObject({
      to: folderPath.describe('the file; the end of its name is added where it is missing'),
      format: z.enum(chartFormats),
      content: z.string().min(1).max(8_000_000).describe('the text of the file; for png its bytes in base64'),
      chart: z
        .string()
        .regex(/^[a-z][A-Za-z]{0,30}(\.[a-z][A-Za-z]{0,30}){0,2}$/)
        .describe('which chart, for the log: a name of the program, never of a person'),
    }),
    output: z.object({ path: z.string() }),
  }),
};
