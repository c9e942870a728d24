import { z } from 'zod';
import { folderPath, reason } from './fields.ts';

/** What every case file is ordered with, whatever the case. */
export const caseFileOrder = {
  reason,
  language: z.enum(['de', 'en']).default('de').describe('of the index'),
  to: folderPath.describe('the archive; .zip is added where it is missing'),
  passphraseTo: folderPath
    .optional()
    .describe('a PDF with the passphrase, to go another way than the archive; left out: the archive is not encrypted'),
};

export const caseFile = z.object({
  path: z.string(),
  passphrasePath: z.string().nullable().describe('null: the archive is not encrypted'),
  files: z.number().int(),
  entries: z.number().int().describe('of the log, in full'),
  sha256: z.string().describe('of the archive'),
  publicKey: z.string().describe('base64, SPKI; whoever checks the file compares it'),
});
export type CaseFile = z.infer<typeof caseFile>;
