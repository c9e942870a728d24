import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Exchange } from '../../http/exchange.ts';
import { parseBoundedJson } from '../../http/parse-json.ts';
import { readPath, readText } from '../json-path.ts';

/** What a place that gives out tokens answered. @throws Problem backend.unauthorised, backend.failing, backend.unexpectedAnswer */
export function readTokenAnswer({ status, body }: Exchange): unknown {
  requireGiven(status);
  try {
    return parseBoundedJson(body);
  } catch {
    throw new Problem('backend.unexpectedAnswer', { status, cause: 'json' });
  }
}

export function requireGiven(status: number): void {
  if (status >= 200 && status < 300) return;
  if (status === 429) throw new Problem('backend.rateLimited', { status });
  // RFC 6749, 5.2: 400 for a client that is not known, too.
  throw new Problem(status >= 500 ? 'backend.failing' : 'backend.unauthorised', { status });
}

/** A token as an answer of OAuth 2 holds it (RFC 6749, 5.1). @returns epoch milliseconds of its end, null where unsaid */
export function readBearerToken(answer: unknown, now: number): { token: string; until: number | null } {
  const token = readText(answer, 'access_token');
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token))
    throw new Problem('backend.unexpectedAnswer', { field: 'access_token' });
  const seconds = Number(readPath(answer, 'expires_in'));
  return { token, until: Number.isFinite(seconds) && seconds > 0 ? now + seconds * 1000 : null };
}
