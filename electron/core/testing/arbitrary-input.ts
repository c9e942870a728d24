import fc from 'fast-check';
import { z } from 'zod';
import { procedures, type ProcedureName } from '../../../shared/contract/index.ts';

/** What a field of this name is filled with besides what its schema allows: ids that exist, places on this machine … */
export type KnownValues = (field: string) => readonly unknown[];

interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
}

/** Inputs as the contract's schema describes them. A few still do not fit: a schema cannot say everything zod checks. */
export function inputsOf(name: ProcedureName, known: KnownValues = () => []): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(procedures[name].input, { io: 'input', unrepresentable: 'any' }) as Schema;
  return arbitraryOf(schema, '', known);
}

function arbitraryOf(schema: Schema, field: string, known: KnownValues): fc.Arbitrary<unknown> {
  const fitting = ofSchema(schema, field, known);
  if (schema.type === 'array') return fitting;
  // Read when a value is drawn: what is known grows with every call.
  return fc.tuple(fc.nat(9), fc.nat(), fitting).map(([kind, index, other]) => {
    const values = known(field);
    return kind > 0 && values.length > 0 ? values[index % values.length] : other;
  });
}

function ofSchema(schema: Schema, field: string, known: KnownValues): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return fc.oneof(...alternatives.map((each) => arbitraryOf(each, field, known)));
  switch (schema.type) {
    case 'object':
      return ofObject(schema, field, known);
    case 'array': {
      const bounds = { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 5, 5) };
      return fc.array(schema.items ? arbitraryOf(schema.items, field, known) : fc.jsonValue(), bounds);
    }
    case 'string':
      return ofText(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1e6, max: Math.min(schema.maximum ?? 1e6, Number.MAX_SAFE_INTEGER) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function ofObject(schema: Schema, field: string, known: KnownValues): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (typeof additionalProperties === 'object') {
    return fc.dictionary(fc.string({ maxLength: 20 }), arbitraryOf(additionalProperties, `${field}.`, known), {
      maxKeys: 3,
    });
  }
  const fields = Object.entries(properties).map(([key, each]) => [key, arbitraryOf(each, key, known)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}

const firstInstant = Date.parse('2000-01-01T00:00:00.000Z');
const lastInstant = Date.parse('2100-01-01T00:00:00.000Z');

function ofText({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') {
    return fc.integer({ min: firstInstant, max: lastInstant }).map((at) => new Date(at).toISOString());
  }
  if (format === 'date') {
    return fc.integer({ min: firstInstant, max: lastInstant }).map((at) => new Date(at).toISOString().slice(0, 10));
  }
  if (format === 'uri') return fc.constantFrom('http://127.0.0.1:9', 'https://127.0.0.1:9/a?b', 'ftp://127.0.0.1');
  // A place: a plain name below the current folder, so that nothing drawn here can hit a file that matters.
  if (maxLength === 4096) return fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?$/);
  if (pattern?.startsWith('^[\\p{L}')) return fc.stringMatching(/^[a-zäß0-9][a-z0-9._-]{0,20}$/);
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u'));
  const bounds = { minLength, maxLength: Math.min(maxLength, Math.max(minLength, 60)) };
  return fc.oneof(
    { weight: 8, arbitrary: fc.string({ ...bounds, unit: 'grapheme' }) },
    // Anything a keyboard, a paste or an attacker brings, half characters included.
    { weight: 2, arbitrary: fc.string({ ...bounds, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constant('x'.repeat(Math.min(maxLength, 4000))) },
  );
}
