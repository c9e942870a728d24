import { asObject, fieldOf, objectsOf, plainName, type JsonObject } from './json-object.ts';
import type { OpenApi } from './read-open-api.ts';

/** How deep fields of an answer are looked for. */
const deepest = 3;
/** Parts that a schema is put together from. */
const mostParts = 50;
/** As many fields as one looks through. */
const mostFields = 500;

/** A value of an answer that is neither object nor list. */
export interface SchemaField {
  /** As descriptions write it, e.g. "user.email". */
  path: string;
  /** "useremail". */
  name: string;
  schema: JsonObject;
}

/** A list within an answer. */
export interface SchemaRows {
  path: string;
  /** What one row looks like. */
  row: unknown;
}

type Resolve = OpenApi['resolve'];

/** The fields of an object, those of its parts (allOf, oneOf, anyOf) among them. */
export function propertiesOf(resolve: Resolve, schema: unknown, depth = 0): [name: string, schema: unknown][] {
  const object = asObject(resolve(schema));
  if (!object || depth > deepest) return [];
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((name): unknown[] =>
    Array.isArray(object[name]) ? object[name] : [],
  );
  const own = Object.entries(asObject(object['properties']) ?? {});
  const all = [...own, ...parts.slice(0, mostParts).flatMap((part) => propertiesOf(resolve, part, depth + 1))];
  return [...new Map(all).entries()].slice(0, mostFields);
}

/** Of a value that may be null as well, what it is otherwise. */
export function settle(resolve: Resolve, schema: unknown): JsonObject {
  const object = asObject(resolve(schema)) ?? {};
  const forms = [...objectsOf(object['oneOf']), ...objectsOf(object['anyOf']), ...objectsOf(object['allOf'])];
  const [form] = forms.map((one) => asObject(resolve(one)) ?? {}).filter((one) => one['type'] !== 'null');
  return form ? { ...form, ...object } : object;
}

export function hasType(schema: JsonObject, type: string): boolean {
  const own = schema['type'];
  return own === type || (Array.isArray(own) && own.includes(type));
}

/** All values of an object that are neither object nor list, the nearest first. */
export function listFields(resolve: Resolve, schema: unknown): SchemaField[] {
  const found: SchemaField[] = [];
  const visit = (value: unknown, before: readonly string[]): void => {
    const inner: [unknown, string[]][] = [];
    for (const [name, one] of propertiesOf(resolve, value)) {
      if (!/^[\w$@-]+$/.test(name) || found.length >= mostFields) continue;
      const settled = settle(resolve, one);
      const path = [...before, name];
      if (propertiesOf(resolve, settled).length > 0) inner.push([settled, path]);
      else if (!hasType(settled, 'array') && !hasType(settled, 'object')) {
        found.push({ path: path.join('.'), name: plainName(path.join('')), schema: settled });
      }
    }
    if (before.length + 1 < deepest) for (const [one, path] of inner) visit(one, path);
  };
  visit(schema, []);
  return found;
}

/** The lists of an answer: itself, those in it, and those one step deeper. */
export function listRows(resolve: Resolve, schema: unknown): SchemaRows[] {
  const root = settle(resolve, schema);
  if (hasType(root, 'array') || root['items'] !== undefined) return [{ path: '', row: root['items'] }];
  const near = arraysIn(resolve, root, '');
  const deeper = propertiesOf(resolve, root).flatMap(([name, one]) => arraysIn(resolve, one, `${name}.`));
  return [...near, ...deeper];
}

function arraysIn(resolve: Resolve, schema: unknown, before: string): SchemaRows[] {
  return propertiesOf(resolve, schema).flatMap(([name, one]) => {
    const settled = settle(resolve, one);
    const isList = hasType(settled, 'array') && propertiesOf(resolve, settled['items']).length > 0;
    return isList ? [{ path: `${before}${name}`, row: settled['items'] }] : [];
  });
}

/** The first field that is called so; earlier names count more than earlier fields. */
export function pickField(fields: readonly SchemaField[], names: readonly string[]): SchemaField | undefined {
  for (const name of names) {
    const found = fields.find((field) => field.name === name);
    if (found) return found;
  }
  return undefined;
}

/** The schema of a successful answer in JSON; undefined where the file does not say. */
export function answerSchema(resolve: Resolve, operation: unknown): unknown {
  const responses = asObject(fieldOf(operation, 'responses')) ?? {};
  const [status] = Object.keys(responses)
    .filter((one) => one.startsWith('2'))
    .toSorted();
  return status === undefined ? undefined : jsonSchema(resolve(responses[status]));
}

export function jsonSchema(holder: unknown): unknown {
  const content = asObject(fieldOf(holder, 'content')) ?? {};
  const type = Object.keys(content).find((one) => /json/.test(one));
  return type === undefined ? undefined : fieldOf(content[type], 'schema');
}
