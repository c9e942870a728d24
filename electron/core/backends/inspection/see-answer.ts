import type { ObservedExchange } from '../http/settings.ts';
import { parseBoundedJson } from '../http/parse-json.ts';
import type { AnswerShape, SeenAnswer } from './evidence.ts';

const telling =
  /^(date|server|x-powered-by|strict-transport-security|access-control-allow-(origin|credentials)|(x-)?rate-?limit.*|retry-after|x-oauth-scopes)$/;
const longestHeader = 300;
const deepestList = 3;

/** What an answer says about safety. Its body is only measured. */
export function seeAnswer({ method, url, sentAt, answeredAt, answer }: ObservedExchange, basePath: string): SeenAnswer {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) =>
      telling.test(name) ? [[name, clean(String(value))] as const] : [],
    ),
  );
  return {
    call: nameCall(method, url, basePath),
    status: answer.status,
    headers,
    aheadSeconds: readAhead(headers['date'], (sentAt + answeredAt) / 2),
    shape: readShape(answer.body),
  };
}

/**
 * A call without what could name somebody or something: parts of the path that look like an id become {id}. So the same
 * call has the same name in every inspection.
 */
export function nameCall(method: string, url: URL, basePath: string): string {
  const path = url.pathname.startsWith(basePath) ? url.pathname.slice(basePath.length) : url.pathname;
  const parts = path.split('/').map((part) => (isWord(part) ? part : '{id}'));
  return `${method} ${parts.join('/') || '/'}`;
}

function isWord(part: string): boolean {
  return /^[A-Za-z._-]{0,24}$/.test(part) || /^(api|v)\d{1,3}(\.\d{1,3})?$/i.test(part);
}

/** The header names whole seconds, so half a second is what it means on average. */
function readAhead(date: string | undefined, ours: number): number | null {
  const theirs = Date.parse(date ?? '');
  return Number.isNaN(theirs) ? null : (theirs + 500 - ours) / 1000;
}

export function readShape(body: string): AnswerShape | null {
  try {
    const json = parseBoundedJson(body);
    if (typeof json !== 'object' || json === null) return null;
    return { fields: Array.isArray(json) ? '[]' : Object.keys(json).toSorted().join(' '), rows: longestList(json, 0) };
  } catch {
    // A page for people, or nothing: no data either way.
    return null;
  }
}

function longestList(value: unknown, depth: number): number | null {
  if (typeof value !== 'object' || value === null || depth > deepestList) return null;
  if (Array.isArray(value)) return value.length;
  const lengths = Object.values(value).flatMap((inner) => longestList(inner, depth + 1) ?? []);
  return lengths.length === 0 ? null : Math.max(...lengths);
}

/** Written by a stranger: cut, and without anything that could reorder or hide what stands beside it. */
function clean(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').slice(0, longestHeader);
}
