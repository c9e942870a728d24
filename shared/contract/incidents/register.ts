import { z } from 'zod';
import { folderPath, id, instant } from '../fields.ts';
import { command, query } from '../procedure.ts';

const language = z.enum(['de', 'en']).default('de');

export const registerProcedures = {
  exportRegister: command({
    permission: 'incidents.read',
    changes: 'files',
    summary: 'Writes the register of breaches (Art. 33(5)) as XLSX, PDF or JSON. Drills are never in it.',
    input: z.strictObject({
      controllerId: id.optional(),
      year: z.number().int().min(2018).max(2199).optional(),
      format: z.enum(['xlsx', 'pdf', 'json']),
      language,
      to: folderPath,
    }),
    output: z.object({ path: z.string(), incidents: z.number().int() }),
  }),
  figures: query({
    permission: 'incidents.read',
    summary:
      'Returns the figures of a year: incidents per month and level, hours from aware to notified, what was late.',
    input: z.strictObject({ controllerId: id.optional(), year: z.number().int().min(2018).max(2199) }),
    output: z.object({
      months: z.array(
        z.object({
          month: z.number().int(),
          incidents: z.number().int(),
          breaches: z.number().int(),
          notified: z.number().int(),
        }),
      ),
      levels: z.array(z.object({ level: z.string(), incidents: z.number().int() })),
      hoursToAuthority: z.array(z.object({ number: z.string(), hours: z.number() })),
      late: z.number().int(),
    }),
  }),
  drillReport: query({
    permission: 'incidents.read',
    summary: 'Returns how a drill went: what was done in time, late, or not at all.',
    input: z.strictObject({ id, language }),
    output: z.object({
      startedAt: instant,
      endedAt: instant.nullable(),
      speed: z.number().int(),
      items: z.array(
        z.object({
          kind: z.enum(['clock', 'task']),
          name: z.string(),
          dueAt: instant.nullable(),
          doneAt: instant.nullable(),
          state: z.enum(['onTime', 'late', 'notDone', 'withoutDate']),
          hoursLate: z.number().nullable().describe('in the hours of the drill'),
        }),
      ),
    }),
  }),
  exportDrillReport: command({
    permission: 'incidents.read',
    changes: 'files',
    summary: 'Writes the report of a drill as PDF or DOCX, marked as an exercise.',
    input: z.strictObject({ id, format: z.enum(['pdf', 'docx']), language, to: folderPath }),
    output: z.object({ path: z.string() }),
  }),
};
