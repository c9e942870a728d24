import type { DraftPurpose } from '../../../../../../shared/contract/connectors.ts';
import { asObject, fieldOf, objectsOf, plainName, textOf, type JsonObject } from './json-object.ts';
import type { OpenApi } from './read-open-api.ts';
import { answerSchema, jsonSchema, listRows, propertiesOf, settle } from './schema-fields.ts';

export interface Parameter {
  name: string;
  in: string;
  isRequired: boolean;
  schema: JsonObject;
}

export interface Operation {
  /** "GET /v1/conversations/{id}". */
  id: string;
  method: 'GET' | 'POST' | 'DELETE' | 'PUT' | 'PATCH';
  path: string;
  summary: string | null;
  parameters: Parameter[];
  /** Of the body of a POST. */
  body: unknown;
  /** Of what it answers. */
  answer: unknown;
  security: unknown;
  /** Statuses of success. */
  success: number[];
}

const methods = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH'] as const;

/** In the order of the file. */
export function listOperations({ paths, resolve, security }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const place = resolve(item);
      const operation = asObject(fieldOf(place, method.toLowerCase()));
      if (!operation) return [];
      const parameters = [...parametersOf(resolve, place), ...parametersOf(resolve, operation)];
      const statuses = Object.keys(asObject(operation['responses']) ?? {}).map(Number);
      return {
        id: `${method} ${path}`,
        method,
        path,
        summary: textOf(operation['summary']) ?? textOf(operation['operationId']) ?? null,
        parameters: [...new Map(parameters.map((one) => [`${one.in} ${one.name}`, one])).values()],
        body: jsonSchema(resolve(operation['requestBody'])),
        answer: answerSchema(resolve, operation),
        security: operation['security'] ?? security,
        success: statuses.filter((status) => status >= 200 && status < 300),
      };
    }),
  );
}

function parametersOf(resolve: OpenApi['resolve'], holder: unknown): Parameter[] {
  const given = fieldOf(holder, 'parameters');
  return objectsOf(Array.isArray(given) ? given.map(resolve) : []).flatMap((parameter) => {
    const name = textOf(parameter['name']);
    if (name === undefined) return [];
    const isRequired = parameter['required'] === true;
    const place = String(parameter['in']);
    const schema = settle(resolve, parameter['schema']);
    if (parameter['style'] !== 'deepObject') return { name, in: place, isRequired, schema };
    return propertiesOf(resolve, schema).map(([inner, one]) => ({
      name: `${name}[${inner}]`,
      in: place,
      isRequired: false,
      schema: settle(resolve, one),
    }));
  });
}

const words = {
  conversation: /conversation|chat|thread|session|dialog|ticket|result/i,
  message: /message|utterance|(^|[_-])(turn|line|part|log)s?$/i,
  bot: /bot|assistant|agent|app|integration|inbox/i,
  probe: /^\/?(.*\/)?(info|version|health|healthz|status|ping|me|about)$/i,
};

/** The parameter of an address that says of which conversation; undefined where the path does. */
export function parameterOfConversation({ path, parameters }: Operation): Parameter | undefined {
  if (path.includes('{')) return undefined;
  return parameters.find(
    ({ name, in: place }) => place === 'query' && /^(conversation|thread|chat|session|dialog)id$/.test(plainName(name)),
  );
}

/** What an operation may be for, as far as its address and its answer tell. */
export function purposesOf({ resolve }: OpenApi, operation: Operation): DraftPurpose[] {
  const { method, path, answer } = operation;
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const named = segments.findLast((segment) => !segment.startsWith('{')) ?? '';
  const isOfOne = last.startsWith('{');
  const isBelowOne = !isOfOne && segments.some((segment) => segment.startsWith('{'));
  const isOfMessages = words.message.test(named) && !words.conversation.test(named);
  if (method === 'DELETE') {
    if (!isOfOne) return [];
    if (isOfMessages) return ['deleteMessage'];
    return words.conversation.test(named) ? ['deleteConversation'] : [];
  }
  if (method !== 'GET' && method !== 'POST') return [];
  if (method === 'GET' && isOfOne) return words.conversation.test(named) ? ['conversation'] : [];
  const isList = listRows(resolve, answer).length > 0;
  const asks = method === 'GET' || /search|list|query|filter/i.test(last);
  const found: DraftPurpose[] = [];
  if (isList && asks && words.conversation.test(named) && !isOfMessages) found.push('conversations');
  if (isList && asks && isOfMessages && (isBelowOne || parameterOfConversation(operation))) found.push('messages');
  if (isList && method === 'GET' && !isBelowOne && words.bot.test(named)) found.push('bots');
  const isPlain = method === 'GET' && !path.includes('{') && propertiesOf(resolve, answer).length > 0;
  if (words.probe.test(path) && isPlain) found.push('probe');
  return found;
}

/** Any operation may be chosen for what its method allows; a deletion must name what it deletes. */
export function mayBe(purpose: DraftPurpose, operation: Operation): boolean {
  const { method, path } = operation;
  const isAsking = method === 'GET' || method === 'POST';
  switch (purpose) {
    case 'deleteConversation':
    case 'deleteMessage':
      return method === 'DELETE' && path.includes('{');
    case 'conversation':
      return isAsking && path.includes('{');
    case 'messages':
      return isAsking && (path.includes('{') || parameterOfConversation(operation) !== undefined);
    case 'conversations':
    case 'bots':
      return isAsking;
    case 'probe':
      return method === 'GET';
    default:
      return purpose satisfies never;
  }
}
