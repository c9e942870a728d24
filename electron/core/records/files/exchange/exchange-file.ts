import { z } from 'zod';
import { recordFields } from '../../../../../shared/contract/records/fields.ts';
import { recordStates } from '../../../../../shared/contract/records/vocabulary.ts';
import type { RecordView } from '../register/record-view.ts';
import { escapeFragile } from './exchange-cell.ts';

export const exchangeFormat = 'custos-records/1';

/** Without the fields: those are judged record by record when a file comes in. */
const record = {
  id: z.uuid(),
  number: z.string().min(1).max(40),
  organisation: z.uuid(),
  state: z.enum(recordStates),
  isDraft: z.boolean(),
  revision: z.number().int().nullable(),
  releasedAt: z.iso.datetime().nullable(),
};

const file = {
  $schema: z.string().optional(),
  format: z.literal(exchangeFormat),
  exportedAt: z.iso.datetime(),
  confidentiality: z.string().nullable(),
  organisations: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), address: z.string(), dataProtectionOfficer: z.string() }),
  ),
  names: z.strictObject({
    bots: z.record(z.string(), z.string()),
    processors: z.record(z.string(), z.string()),
    policies: z.record(z.string(), z.string()),
  }),
};

const exchangeSchema = z.strictObject({
  ...file,
  records: z.array(z.strictObject({ ...record, fields: recordFields })),
});

/** What is published as `custos-records-1.schema.json`. */
export function describeExchange(): object {
  const { $schema, ...described } = z.toJSONSchema(exchangeSchema, { io: 'input', unrepresentable: 'any' });
  return { $schema, title: `Records of processing as Custos exports them, ${exchangeFormat}`, ...described };
}

/** The same, with fields that may be anything. */
export const incomingExchange = z.object({
  format: z.literal(exchangeFormat),
  records: z.array(z.object({ number: record.number, fields: z.unknown() })).max(5000),
});

/** Everything about each record as JSON, which is read again as it was. */
export function writeExchangeFile(
  views: readonly RecordView[],
  { confidentiality, exportedAt }: { confidentiality: string | null; exportedAt: string },
): string {
  const names = views[0]?.names;
  const content: z.input<typeof exchangeSchema> = {
    $schema: 'custos-records-1.schema.json',
    format: exchangeFormat,
    exportedAt,
    confidentiality,
    organisations: [...new Map(views.map(({ controller }) => [controller.id, controller])).values()].map(
      ({ id, name, address, dataProtectionOfficer }) => ({ id, name, address, dataProtectionOfficer }),
    ),
    names: {
      bots: nameUsed(
        names?.bots,
        views.flatMap(({ fields }) => fields.botIds),
      ),
      processors: nameUsed(
        names?.processors,
        views.flatMap(({ fields }) => fields.recipients.flatMap(({ processorId }) => processorId ?? [])),
      ),
      policies: nameUsed(
        names?.policies,
        views.flatMap(({ fields }) => fields.policyIds),
      ),
    },
    records: views.map(({ id, number, controller, state, isDraft, revision, releasedAt, fields }) => ({
      id,
      number,
      organisation: controller.id,
      state,
      isDraft,
      revision,
      releasedAt: releasedAt === null ? null : new Date(releasedAt).toISOString(),
      fields,
    })),
  };
  return `${escapeFragile(JSON.stringify(content, null, 2))}\n`;
}

function nameUsed(names: ReadonlyMap<string, string> | undefined, ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const name = names?.get(id);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}
