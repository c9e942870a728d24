import openapi from '../openapi.json' with { type: 'json' };
import { ApiProblem } from './api-problem.ts';

export interface ParameterSchema {
  type: 'string' | 'integer';
  format?: string;
  pattern?: string;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: number;
}

export interface Parameter {
  name: string;
  in: 'query' | 'path';
  required?: boolean;
  schema: ParameterSchema;
}

export interface Route {
  operationId: string;
  method: string;
  segments: string[];
  query: Map<string, Parameter>;
}

interface DescribedOperation {
  operationId: string;
  parameters?: (Parameter | { $ref: string })[];
}

/** The document itself is the routing table: what it does not describe does not exist. */
const routes: Route[] = Object.entries(openapi.paths).flatMap(([path, item]) =>
  Object.entries(item as Record<string, unknown>)
    .filter(([method]) => method !== 'parameters')
    .map(([method, described]) => toRoute(path, method, described as DescribedOperation)),
);

export function findRoute(method: string, pathname: string): { route: Route; id: string } {
  const segments = pathname.split('/');
  const candidates = routes.filter((route) => matches(route.segments, segments));
  const route = candidates.find((candidate) => candidate.method === method);
  if (route) return { route, id: decodeId(segments[route.segments.indexOf('{id}')] ?? '') };
  if (candidates.length === 0) throw new ApiProblem('not_found', 'There is no such resource.');
  const allow = candidates.map((candidate) => candidate.method).join(', ');
  throw new ApiProblem('method_not_allowed', `This resource allows ${allow}.`, { allow });
}

function toRoute(path: string, method: string, described: DescribedOperation): Route {
  const parameters = (described.parameters ?? []).map(resolveParameter);
  const query = new Map(parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]));
  return { operationId: described.operationId, method: method.toUpperCase(), segments: path.split('/'), query };
}

function resolveParameter(parameter: Parameter | { $ref: string }): Parameter {
  if (!('$ref' in parameter)) return parameter;
  const name = parameter.$ref.split('/').at(-1) as keyof typeof openapi.components.parameters;
  return openapi.components.parameters[name] as Parameter;
}

function matches(pattern: string[], segments: string[]): boolean {
  if (pattern.length !== segments.length) return false;
  return pattern.every((part, index) => (part === '{id}' ? segments[index] !== '' : part === segments[index]));
}

function decodeId(segment: string): string {
  try {
    const id = decodeURIComponent(segment);
    if (id.length <= 200) return id;
  } catch {
    // A broken percent escape is answered like an id that is too long.
  }
  throw new ApiProblem('invalid_parameter', 'The id in the path is not valid.');
}
