import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Connector } from '../../engine/description.ts';
import { belowBase } from './below-base.ts';
import { fitsTemplate } from './fits-template.ts';

/** A word that says what a request does: delete, bulk-delete, deleteThreads. Not: deleted, deletions. */
const verbOfDeleting =
  /(^|[-_.~/])([Dd]elete|DELETE|[Rr]emove|[Ee]rase|[Pp]urge|[Dd]estroy|[Ww]ipe|[Aa]nonymi[sz]e|[Ff]orget)([-_.~/A-Z]|$)/;
/** A body of GraphQL that changes something. */
const mutation = /^\s*mutation\b/;
/** Headers and parameters by which a POST becomes another method. */
const nameOfMethod = /^(x-http-method(-override)?|x-method-override|_method)$/i;

interface Asking {
  method: string;
  path: string;
  /** What travels in query and body. */
  values: string[];
}

/**
 * What asks must not be what deletes: neither a step of the description's own deletion, nor another method in disguise,
 * nor what says by its address or a constant that it deletes.
 * @throws Problem connector.trialDeletes
 */
export function requireHarmless(connector: Connector): void {
  const { erasure, authentication, headers, ...rest } = connector;
  const isDisguised = headers.some(({ name }) => nameOfMethod.test(name));
  const signsIn = placeOfTokens(authentication);
  const asked = [...requestsIn(rest), ...(signsIn === null ? [] : [{ method: 'POST', path: signsIn, values: [] }])];
  const isHarmful = asked.some((asking) => isDeleting(erasure, asking));
  if (isDisguised || isHarmful) throw new Problem('connector.trialDeletes');
}

/**
 * The same for a request that is about to be sent, whatever part of the engine made it.
 * @throws Problem connector.trialDeletes
 */
export function refuseDeletion(
  { erasure }: Connector,
  baseUrl: string,
): (request: { method: string; url: URL }) => void {
  return ({ method, url }) => {
    const path = belowBase(baseUrl, url);
    // What is asked for may be called anything; of what is sent, only the method and the described addresses count.
    if (!isAskingMethod(method) || isStepOfDeletion(erasure, { method, path })) {
      throw new Problem('connector.trialDeletes');
    }
  };
}

function isDeleting(erasure: Connector['erasure'], { method, path, values }: Asking): boolean {
  return (
    !isAskingMethod(method) ||
    isStepOfDeletion(erasure, { method, path }) ||
    verbOfDeleting.test(path) ||
    values.some((value) => nameOfMethod.test(value) || verbOfDeleting.test(value) || mutation.test(value))
  );
}

function isAskingMethod(method: string): boolean {
  return method === 'GET' || method === 'POST';
}

/** A GET of what can be deleted is how it is read. */
function isStepOfDeletion(erasure: Connector['erasure'], asked: { method: string; path: string }): boolean {
  if (asked.method === 'GET') return false;
  return (erasure?.resources ?? []).some(
    ({ request }) => request.method === asked.method && fitsTemplate(asked.path, request.path),
  );
}

function placeOfTokens(authentication: Connector['authentication']): string | null {
  if (authentication.style === 'login') return authentication.path;
  const isBelow = authentication.style === 'oauth2' && 'path' in authentication.token;
  return isBelow && 'path' in authentication.token ? authentication.token.path : null;
}

/** All that look like one: whatever is described later is looked at as well. */
function requestsIn(value: unknown): Asking[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(requestsIn);
  const { method, path, query, body } = value as Record<string, unknown>;
  if (typeof method !== 'string' || typeof path !== 'string') return inner;
  return [{ method, path, values: textsIn([query, body]) }, ...inner];
}

/** Names and values alike. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap(textsIn)];
}
