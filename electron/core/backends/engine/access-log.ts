import { spellDeceptive } from '../../../../shared/deceptive-characters.ts';
import type { Connector } from './description.ts';
import { readShortText, readText } from './json-path.ts';
import { readInstant } from './time-format.ts';

/** One entry of a system's own access log in our terms. */
export interface BackendAccess {
  externalId: string;
  /** Epoch milliseconds. */
  at: number;
  actor: string;
  action: string;
  target: string | null;
}

const longest = 200;
const longestId = 1000;

/** Null for a row without id, time, actor or action: it could not be kept, and must not keep the others out. */
export function mapAccess(log: NonNullable<Connector['accessLog']>, row: unknown): BackendAccess | null {
  const externalId = readText(row, log.externalId);
  const at = readInstant(row, log.at);
  const actor = readPlain(row, log.actor);
  const action = readPlain(row, log.action);
  if (externalId === undefined || externalId.length > longestId) return null;
  if (at === undefined || actor === undefined || action === undefined) return null;
  return { externalId, at, actor, action, target: readShortText(row, log.target, longestId) ?? null };
}

/** Whoever chose his account's name may have chosen it to look like another one's. */
function readPlain(row: unknown, path: string): string | undefined {
  const text = readShortText(row, path, longest);
  return text === undefined ? undefined : spellDeceptive(text);
}
