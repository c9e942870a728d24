import { ApiProblem } from './api-problem.ts';
import type { ParameterSchema, Route } from './route-table.ts';

export type Query = Readonly<Record<string, string | number | undefined>>;

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Checks a query against the document: integers and instants (as epoch ms) become numbers, defaults are filled in.
 * Unknown and doubled parameters are refused, so that a misspelt filter never widens a result.
 */
export function readQuery(route: Route, given: URLSearchParams): Query {
  const query: Record<string, string | number | undefined> = {};
  for (const name of given.keys()) {
    if (!route.query.has(name)) throw new ApiProblem('unknown_parameter', 'A query parameter is not known here.');
    if (given.getAll(name).length > 1)
      throw new ApiProblem('duplicate_parameter', `The query parameter ${name} is given twice.`);
  }
  for (const [name, { schema, required }] of route.query) {
    const text = given.get(name);
    if (text !== null) query[name] = readValue(name, schema, text);
    else if (required) throw new ApiProblem('missing_parameter', `The query parameter ${name} is required.`);
    else query[name] = schema.default;
  }
  return query;
}

function readValue(name: string, schema: ParameterSchema, text: string): string | number {
  if (schema.type === 'integer') return readInteger(name, schema, text);
  if (schema.format === 'date-time') return readInstant(name, text);
  const isAllowed =
    text.length >= (schema.minLength ?? 0) &&
    text.length <= (schema.maxLength ?? Infinity) &&
    (schema.enum?.includes(text) ?? true) &&
    (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text));
  if (!isAllowed) throw new ApiProblem('invalid_parameter', `The query parameter ${name} is not valid.`);
  return text;
}

function readInteger(name: string, { minimum = 0, maximum = Infinity }: ParameterSchema, text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= minimum && value <= maximum) return value;
  throw new ApiProblem('invalid_parameter', `The query parameter ${name} must be ${minimum} to ${maximum}.`);
}

function readInstant(name: string, text: string): number {
  const at = instantPattern.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(at)) return at;
  throw new ApiProblem('invalid_parameter', `The query parameter ${name} must be an ISO 8601 instant.`);
}
