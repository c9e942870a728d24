import { z } from 'zod';
import { recordFields } from '../../../../../shared/contract/records/fields.ts';

/** A field that has a column of its own: how its cell is written and read. */
export interface ExchangePath {
  path: string;
  kind: 'text' | 'date' | 'yesNo' | 'code' | 'codes' | 'id' | 'ids' | 'json';
}

const kinds: Record<string, ExchangePath['kind']> = {
  introducedOn: 'date',
  reviewOn: 'date',
  role: 'code',
  keptAsStated: 'code',
  trainsModels: 'code',
  'dpia.isRequired': 'code',
  hasBreachOccurred: 'yesNo',
  'automatedDecision.exists': 'yesNo',
  channels: 'codes',
  languages: 'codes',
  subjects: 'codes',
  rights: 'codes',
  botIds: 'ids',
  policyIds: 'ids',
  'information.noticeIds': 'ids',
  'dpia.dpiaId': 'id',
  purposes: 'json',
  data: 'json',
  recipients: 'json',
  transfers: 'json',
  measures: 'json',
  jointControllers: 'json',
  representative: 'json',
  disclosures: 'json',
  onBehalfOf: 'json',
};
/** Groups of fields whose parts have a column each. */
const groups = ['information', 'automatedDecision', 'dpia', 'links'];

/** One for each field of the contract, in its order: a new field has a column by itself. */
export const exchangePaths: ExchangePath[] = Object.entries(recordFields.shape).flatMap(([name, schema]) => {
  if (!groups.includes(name)) return [describePath(name)];
  return Object.keys(unwrapObject(schema)).map((part) => describePath(`${name}.${part}`));
});

function describePath(path: string): ExchangePath {
  return { path, kind: kinds[path] ?? 'text' };
}

function unwrapObject(schema: unknown): Record<string, unknown> {
  if (schema instanceof z.ZodObject) return schema.shape;
  return unwrapObject((schema as { unwrap(): unknown }).unwrap());
}

export function takePath(fields: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], fields);
}

export function putPath(fields: Record<string, unknown>, path: string, value: unknown): void {
  const [name = '', part] = path.split('.');
  if (part === undefined) fields[name] = value;
  else fields[name] = { ...(fields[name] as object | undefined), [part]: value };
}
