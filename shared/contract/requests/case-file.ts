import { z } from 'zod';
import { caseFile, caseFileOrder } from '../case-file.ts';
import { id } from '../fields.ts';
import { command } from '../procedure.ts';

export const caseFileProcedures = {
  exportCaseFile: command({
    permission: 'requests.disclose',
    changes: 'files',
    summary:
      'Writes the file of a case for a court or an authority: index, timeline, letters, files, its part of the log, manifest, signature and a program that checks them. Transcripts are not part of it.',
    input: z.strictObject({ id, ...caseFileOrder }),
    output: caseFile,
  }),
  exportErasureFile: command({
    permission: 'requests.erase',
    changes: 'files',
    summary: 'Writes the file of a finished erasure: its certificate, its part of the log, manifest and signature.',
    input: z.strictObject({ planId: id, ...caseFileOrder }),
    output: caseFile,
  }),
};
