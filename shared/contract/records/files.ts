import { z } from 'zod';
import { folderPath, id } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { recordFields } from './fields.ts';
import { recordRoles, recordStates } from './vocabulary.ts';

/** dsk: Muster of the German Datenschutzkonferenz. cnil: fiche de registre. ico: controller template. own: all fields. */
export const recordLayouts = ['dsk', 'cnil', 'ico', 'own'] as const;
export type RecordLayout = (typeof recordLayouts)[number];
export const recordFormats = ['xlsx', 'docx', 'pdf', 'csv', 'json', 'html'] as const;
export type RecordFormat = (typeof recordFormats)[number];
export const confidentialities = ['none', 'internal', 'confidential', 'strictlyConfidential'] as const;

/**
 * Why a row is not simply stored. Those of a value leave the value out; a row without fields cannot be stored at all.
 * record.hasDraft: storing it would replace a draft that waits.
 */
export const importProblemCodes = [
  'value.missing',
  'value.unknown',
  'value.invalid',
  'value.tooLong',
  'value.incomplete',
  'reference.unknown',
  'number.repeated',
  'record.retired',
  'record.hasDraft',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

export const fileProcedures = {
  export: command({
    permission: 'records.read',
    changes: 'files',
    summary: 'Writes the register, a part of it or one record, in the layout of an authority or with all fields.',
    input: z.strictObject({
      layout: z.enum(recordLayouts).default('own'),
      format: z.enum(recordFormats),
      language: z.enum(['de', 'en']).default('de').describe('of own; layouts of authorities are in their language'),
      confidentiality: z.enum(confidentialities).default('confidential'),
      controllerId: id.optional(),
      role: z.enum(recordRoles).optional(),
      state: z.enum(recordStates).optional(),
      ids: z.array(id).min(1).max(5000).optional().describe('only these'),
      drafts: z.boolean().default(false).describe('drafts in place of the revisions in force, marked as drafts'),
      to: folderPath,
    }),
    output: z.object({
      path: z.string(),
      records: z.number().int(),
      unverifiedLabels: z.number().int().describe('labels nobody compared with the published form; they are marked'),
    }),
  }),
  /** Reads a file and says what it holds. Nothing is stored. */
  readImport: query({
    permission: 'records.manage',
    summary:
      'Reads a CSV, XLSX or JSON file: its columns, how they seem to fit the fields, and what each row would be.',
    input: z.strictObject({
      from: folderPath,
      controllerId: id.optional().describe('whose numbers the numbers of the file are'),
      mapping: z
        .array(z.strictObject({ column: z.number().int().min(0).max(500), path: z.string().max(80).nullable() }))
        .max(500)
        .optional()
        .describe('which column is which field; left out: as the headings suggest'),
    }),
    output: z.object({
      kind: z.enum(['csv', 'xlsx', 'json']),
      columns: z.array(z.object({ column: z.number().int(), heading: z.string(), path: z.string().nullable() })),
      paths: z.array(z.string()).describe('fields a column can be'),
      rows: z.array(
        z.object({
          row: z.number().int().describe('as the file counts'),
          fields: recordFields.nullable(),
          number: z.string().nullable(),
          existingId: id.nullable().describe('the record of this number, which would get a draft'),
          problems: z.array(z.object({ path: z.string(), code: z.enum(importProblemCodes), value: z.string() })),
        }),
      ),
    }),
  }),
  import: command({
    permission: 'records.manage',
    summary: 'Stores the rows of a file as drafts. All or none.',
    input: z.strictObject({
      from: folderPath,
      controllerId: id.optional(),
      mapping: z
        .array(z.strictObject({ column: z.number().int().min(0).max(500), path: z.string().max(80).nullable() }))
        .max(500)
        .optional(),
      rows: z.array(z.number().int()).max(5000).optional().describe('only these; left out: all without problems'),
    }),
    output: z.object({ created: z.number().int(), changed: z.number().int(), leftOut: z.number().int() }),
  }),
};
