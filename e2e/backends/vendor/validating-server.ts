import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VendorDescription } from './vendor-description.ts';
import { VendorSchemas } from './vendor-schemas.ts';

export interface VendorRequest {
  /** What stands for {names} in the path. */
  path: Record<string, string>;
  /** "page[before]" stands under page.before. */
  query: Record<string, unknown>;
  body: unknown;
}

export interface VendorAnswer {
  status: number;
  json?: unknown;
}

/** What the system does, by "GET /users/{id}". It keeps whatever state it wants. */
export type VendorBehaviour = Record<string, (request: VendorRequest) => VendorAnswer>;

export interface ValidatingServer {
  baseUrl: string;
  /** Where a request or an answer was not as the vendor describes it. */
  violations: string[];
  /** "GET /users/1?limit=2", oldest first. */
  asked: string[];
  close(): Promise<void>;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  style?: string;
  schema?: { type?: string };
}

interface Operation {
  parameters?: unknown[];
  requestBody?: { required?: boolean; content?: Record<string, unknown>; $ref?: string };
  responses: Record<string, { content?: Record<string, { schema?: unknown }>; $ref?: string }>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * A system that behaves as the test says, behind the vendor's own description of it: every request and every answer is
 * held against that. A request that does not fit is answered 422 and noted.
 */
export async function startValidatingServer(
  description: VendorDescription,
  behaviour: VendorBehaviour,
  scheme: 'bearer' | 'basic',
): Promise<ValidatingServer> {
  const schemas = new VendorSchemas(description);
  const violations: string[] = [];
  const asked: string[] = [];
  const operations = Object.entries(description.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => ({ path, method, pattern: toPattern(path) })),
  );

  const answer = (method: string, url: URL, headers: http.IncomingHttpHeaders, text: string): VendorAnswer => {
    const name = `${method} ${url.pathname}`;
    const refuse = (status: number, why: string): VendorAnswer => {
      violations.push(`${name}: ${why}`);
      return { status, json: { error: why } };
    };
    if (!headers.authorization?.toLowerCase().startsWith(`${scheme} `)) return { status: 401, json: {} };
    const matching = operations.filter((one) => one.method === method.toLowerCase() && one.pattern.test(url.pathname));
    // A literal segment wins over a named one, as every router has it.
    const [found] = matching.toSorted((one, other) => one.path.split('{').length - other.path.split('{').length);
    if (!found) return refuse(404, 'the vendor describes no such request');
    const pointer = ['paths', found.path, found.method];
    const operation = description.paths[found.path]?.[found.method] as Operation;
    const own = (description.paths[found.path]?.['parameters'] as unknown[] | undefined) ?? [];
    const parameters = [
      ...own.map((one, index) => resolve(description, one, ['paths', found.path, 'parameters', String(index)])),
      ...(operation.parameters ?? []).map((one, index) =>
        resolve(description, one, [...pointer, 'parameters', String(index)]),
      ),
    ];
    const path = found.pattern.exec(url.pathname)?.groups ?? {};
    const request = {
      path: mapValues(path, decodeURIComponent),
      query: readQuery(url),
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    const wrong = [
      ...checkParameters(parameters, request, headers, schemas),
      ...checkBody(operation, [...pointer, 'requestBody'], request.body, schemas),
    ];
    if (wrong.length > 0) return refuse(422, wrong.join('; '));
    const work = behaviour[`${method} ${found.path}`];
    if (!work) return refuse(501, 'the test says nothing of this request');
    const result = work(request);
    violations.push(...checkAnswer(operation, pointer, result, schemas).map((line) => `answer to ${name}: ${line}`));
    return result;
  };

  /** A defect of the test itself must be seen, and not be taken for a system that is down. */
  const answerSafely = (work: () => VendorAnswer): VendorAnswer => {
    try {
      return work();
    } catch (error) {
      violations.push(`the test failed: ${String(error)}`);
      return { status: 400, json: {} };
    }
  };

  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://vendor');
      asked.push(`${request.method} ${request.url}`);
      const { status, json } = answerSafely(() =>
        answer(request.method ?? '', url, request.headers, Buffer.concat(chunks).toString()),
      );
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(json === undefined ? undefined : JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve_) => server.listen(0, '127.0.0.1', resolve_));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    violations,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve_) => server.close(resolve_));
    },
  };
}

function toPattern(path: string): RegExp {
  const source = path
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? part.replace(/[.*+?^$()|[\]\\]/g, '\\$&') : `(?<${part}>[^/]+)`));
  return new RegExp(`^${source.join('')}$`);
}

interface Placed {
  parameter: Parameter;
  pointer: string[];
}

function resolve(description: VendorDescription, node: unknown, pointer: string[]): Placed {
  const reference = (node as { $ref?: string }).$ref;
  if (reference === undefined) return { parameter: node as Parameter, pointer };
  const place = reference.split('/').slice(1);
  const found = place.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], description);
  return { parameter: found as Parameter, pointer: place };
}

function readQuery(url: URL): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [name, value] of url.searchParams) {
    const [, outer, inner] = /^(\w+)\[([^\]]+)\]$/.exec(name) ?? [];
    if (outer === undefined || inner === undefined) query[name] = value;
    else query[outer] = { ...(query[outer] as object | undefined), [inner]: value };
  }
  return query;
}

function checkParameters(
  parameters: Placed[],
  request: VendorRequest,
  headers: http.IncomingHttpHeaders,
  schemas: VendorSchemas,
): string[] {
  const known = parameters.filter(({ parameter }) => parameter.in === 'query').map(({ parameter }) => parameter.name);
  const unknown = Object.keys(request.query).filter((name) => !known.includes(name));
  const places = { path: request.path, query: request.query, header: headers };
  return [
    ...unknown.map((name) => `the vendor knows no parameter ${name}`),
    ...parameters.flatMap(({ parameter, pointer }) => {
      const { name, in: where, required } = parameter;
      const value = (places[where] as Record<string, unknown>)[where === 'header' ? name.toLowerCase() : name];
      if (value === undefined) return required ? [`the parameter ${name} is missing`] : [];
      const { schema } = parameter;
      return schema ? schemas.check([...pointer, 'schema'], coerce(value, schema)).map((line) => `${name}${line}`) : [];
    }),
  ];
}

/** Parameters are texts; schemas say what they are written as. */
function coerce(value: unknown, schema: { type?: string }): unknown {
  if (typeof value === 'object' && value !== null)
    return mapValues(value as Record<string, string>, (one) => (/^\d{1,9}$/.test(one) ? Number(one) : one));
  const text = String(value);
  if (['integer', 'number'].includes(schema.type ?? '') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return schema.type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
}

function checkBody({ requestBody }: Operation, pointer: string[], body: unknown, schemas: VendorSchemas): string[] {
  if (!requestBody) return body === undefined ? [] : ['the vendor describes no body'];
  if (body === undefined) return requestBody.required ? ['the body is missing'] : [];
  const place = requestBody.$ref === undefined ? pointer : requestBody.$ref.split('/').slice(1);
  return schemas.check([...place, 'content', 'application/json', 'schema'], body).map((line) => `body${line}`);
}

function checkAnswer(
  { responses }: Operation,
  pointer: string[],
  { status, json }: VendorAnswer,
  schemas: VendorSchemas,
): string[] {
  const described = responses[String(status)];
  if (!described) return [`the vendor describes no answer ${status}`];
  const place =
    described.$ref === undefined ? [...pointer, 'responses', String(status)] : described.$ref.split('/').slice(1);
  if (described.$ref === undefined && !described.content?.['application/json']?.schema) return [];
  return json === undefined ? [] : schemas.check([...place, 'content', 'application/json', 'schema'], json);
}

function mapValues<Value, Result>(
  record: Record<string, Value>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
