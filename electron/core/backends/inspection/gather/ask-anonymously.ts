import { exchange, type Exchange } from '../../http/exchange.ts';
import { ExchangeFailure } from '../../http/exchange-failure.ts';
import type { SeenAnonymously, SeenErrorPage, SeenOrigin } from '../evidence.ts';
import { findLeaks } from '../find-leaks.ts';
import { readShape } from '../see-answer.ts';
import type { ProbePlace } from './probe-place.ts';
import type { Replay } from './replay.ts';

const mostBytes = 16 * 1024 * 1024;

export interface AnonymousAnswers {
  anonymously: SeenAnonymously[] | null;
  errorPages: SeenErrorPage[];
  origin: SeenOrigin | null;
}

/**
 * Asks again, without a credential and as a web page from nowhere would, what was asked with one; then whether such a
 * page might ask with a credential. Answers are measured and dropped.
 */
export async function askAnonymously(
  place: ProbePlace,
  replays: ReadonlyMap<string, Replay & { fields: string | null }>,
  askedAs: string,
): Promise<AnonymousAnswers> {
  const seen: AnonymousAnswers = { anonymously: null, errorPages: [], origin: null };
  let asked: URL | null = null;
  for (const [call, { fields, ...replay }] of replays) {
    const answer = await ask(place, replay, { origin: askedAs });
    place.step();
    if (!answer) continue;
    asked = replay.url;
    const shape = readShape(answer.body);
    const isSameAnswer = shape !== null && shape.fields === fields;
    (seen.anonymously ??= []).push({ call, status: answer.status, isSameAnswer, rows: shape?.rows ?? null });
    if (answer.status >= 400) seen.errorPages.push({ call, status: answer.status, leaks: findLeaks(answer.body) });
    seen.origin = moreOpen(seen.origin, readOrigin(answer, askedAs));
  }
  if (!asked) return seen;
  const preflight = await ask(
    place,
    { method: 'OPTIONS', url: asked, body: null },
    {
      origin: askedAs,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  );
  place.step();
  if (preflight) seen.origin = moreOpen(seen.origin, readOrigin(preflight, askedAs));
  return seen;
}

/** Null where there was no whole answer. */
async function ask(
  { transport, signal, timeoutMs, pause }: ProbePlace,
  { method, url, body }: Omit<Replay, 'method'> & { method: Replay['method'] | 'OPTIONS' },
  headers: Record<string, string>,
): Promise<Exchange | null> {
  await pause();
  const length =
    body === null ? {} : { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body)}` };
  const request = { method, headers: { accept: 'application/json', ...length, ...headers }, body };
  try {
    return await exchange(transport, url, { ...request, timeoutMs, maximumBytes: mostBytes, signal });
  } catch (error) {
    if (error instanceof ExchangeFailure) return null;
    throw error;
  }
}

function readOrigin({ headers }: Exchange, askedAs: string): SeenOrigin {
  return {
    allowedOrigin: headers['access-control-allow-origin'] ?? null,
    allowsCredentials: headers['access-control-allow-credentials']?.trim().toLowerCase() === 'true',
    askedAs,
  };
}

/** A page needs one answer that it may read. */
function moreOpen(one: SeenOrigin | null, other: SeenOrigin): SeenOrigin {
  return one && opennessOf(one) >= opennessOf(other) ? one : other;
}

function opennessOf({ allowedOrigin, allowsCredentials, askedAs }: SeenOrigin): number {
  if (allowedOrigin === askedAs) return allowsCredentials ? 3 : 2;
  return allowedOrigin === '*' ? 1 : 0;
}
