import { sql } from 'kysely';
import { listBackendRows, readLastRead, type BackendRow } from '../../backends/index.ts';
import type { Context } from '../../context.ts';
import { fingerprintRules, readDetectionSettings } from '../../detection/index.ts';
import { rawQuery, readScannedUntil, readTranscriptDays } from '../../transcripts/index.ts';
import { inRegister } from '../../vault/index.ts';
import type { Choice, Chosen } from './choose-conversations.ts';
import { noTies, withChosen } from './chosen-rows.ts';

/** Why the figures may be too small. Ids, names of systems, instants in epoch milliseconds and counts. */
export type Uncounted =
  | { kind: 'neverRead'; system: string }
  | { kind: 'readUntil'; system: string; at: number }
  | { kind: 'unread'; system: string; conversations: number }
  | { kind: 'readFrom'; system: string; at: number }
  | { kind: 'copiesDeleted'; days: number }
  | { kind: 'unknownSessions'; sessions: number }
  | { kind: 'unscanned'; conversations: number }
  | { kind: 'unchecked'; conversations: number }
  | { kind: 'restricted'; conversations: number };

const hour = 3_600_000;
const day = 24 * hour;

export async function findUncounted(context: Context, choice: Choice, chosen: Chosen): Promise<Uncounted[]> {
  const now = context.now();
  const { from, sessionIds } = choice.selection;
  const days = readTranscriptDays(context.register);
  const isCut = days !== null && (from === undefined || Date.parse(from) < now - days * day);
  const { unscanned, unchecked, restricted, sessions } = await countMissed(context, chosen);
  const unknown = sessionIds === undefined ? 0 : new Set(sessionIds).size - sessions;
  return [
    ...listSystems(context, choice).flatMap((row) => describeReading(context, row, choice)),
    ...(isCut ? [{ kind: 'copiesDeleted', days } as const] : []),
    ...(unknown > 0 ? [{ kind: 'unknownSessions', sessions: unknown } as const] : []),
    ...(unscanned > 0 ? [{ kind: 'unscanned', conversations: unscanned } as const] : []),
    ...(unchecked > 0 ? [{ kind: 'unchecked', conversations: unchecked } as const] : []),
    ...(restricted > 0 ? [{ kind: 'restricted', conversations: restricted } as const] : []),
  ];
}

/** Systems the selection may comprise. */
function listSystems({ register }: Context, { selection, backendIds }: Choice): BackendRow[] {
  const { backendId, botId } = selection;
  const ofBot =
    botId === undefined
      ? undefined
      : register.get(inRegister.selectFrom('bot').select('backend_id').where('id', '=', botId))?.backend_id;
  return listBackendRows(register, false).filter(
    ({ id }) =>
      (backendIds?.includes(id) ?? true) && [backendId, ofBot].every((wanted) => wanted === undefined || wanted === id),
  );
}

function describeReading(context: Context, row: BackendRow, { selection }: Choice): Uncounted[] {
  const { id, name: system, sync_from: readFrom } = row;
  const { from, to } = selection;
  const last = readLastRead(context.register, id);
  if (!last) return [{ kind: 'neverRead', system }];
  // Without an end people go on talking: what is an hour old is taken for the present.
  const end = Math.min(to === undefined ? Infinity : Date.parse(to), context.now() - hour);
  const isShort = readFrom !== null && (from === undefined || Date.parse(from) < readFrom);
  return [
    ...(last.at < end ? [{ kind: 'readUntil', system, at: last.at } as const] : []),
    ...(last.unread > 0 ? [{ kind: 'unread', system, conversations: last.unread } as const] : []),
    ...(isShort ? [{ kind: 'readFrom', system, at: readFrom } as const] : []),
  ];
}

interface Missed {
  unscanned: number;
  unchecked: number;
  restricted: number;
  sessions: number;
}

async function countMissed({ register, vault }: Context, chosen: Chosen): Promise<Missed> {
  const content = vault.contentReader;
  const until = await readScannedUntil(content, fingerprintRules(readDetectionSettings(register)));
  const row = await content.get(
    rawQuery(sql<Missed>`${withChosen(chosen, noTies)}
      SELECT
        (SELECT count(DISTINCT m.conversation_key) FROM message AS m
          WHERE m.id > ${BigInt(until)} AND m.conversation_key IN (SELECT key FROM chosen)) AS unscanned,
        (SELECT count(*) FROM chosen WHERE key NOT IN (SELECT conversation_key FROM check_state)) AS unchecked,
        (SELECT count(*) FROM conversation AS c WHERE ${chosen.restricted}) AS restricted,
        (SELECT count(DISTINCT c.external_id) FROM conversation AS c
          WHERE ${chosen.counted} OR ${chosen.restricted}) AS sessions`),
  );
  return row ?? { unscanned: 0, unchecked: 0, restricted: 0, sessions: 0 };
}
