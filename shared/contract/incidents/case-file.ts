import { z } from 'zod';
import { caseFile, caseFileOrder } from '../case-file.ts';
import { id } from '../fields.ts';
import { command } from '../procedure.ts';

export const caseFileProcedures = {
  exportCaseFile: command({
    permission: 'incidents.manage',
    changes: 'files',
    summary:
      'Writes the file of an incident for a court or an authority: index, timeline, clocks, decisions, notifications, communications, its part of the log, manifest, signature and a program that checks them. Who is concerned is not part of it.',
    input: z.strictObject({ id, ...caseFileOrder }),
    output: caseFile,
  }),
};
