import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { findOldest, refsOfStart, removeOldest, type OldestEntries } from '../../audit/index.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { firstKept, readLogYears } from './log-years.ts';
import { findNeededSince } from './needed-log.ts';

type OwnData = OutputOf<'retention.ownData'>;

/** What of the log would go now, and since when something keeps it. */
export function describeLog(context: Context): Pick<OwnData, 'logYears' | 'expiredLog' | 'logKeptSince'> {
  const years = readLogYears(context.register);
  if (years === null) return { logYears: null, expiredLog: null, logKeptSince: null };
  const { oldest, keptSince } = findExpired(context, years);
  return {
    logYears: years,
    expiredLog: oldest && {
      entries: oldest.entries,
      through: oldest.seq,
      lastAt: new Date(oldest.lastAt).toISOString(),
    },
    logKeptSince: keptSince === null ? null : new Date(keptSince).toISOString(),
  };
}

/**
 * Removes what is older than the period from the oldest end of the log, in one transaction with the entry that says so.
 * A second person agrees to exactly these entries.
 */
export function trimLog(
  context: Context,
  { note }: ParsedInputOf<'retention.trimLog'>,
): RegisterChange<OutputOf<'retention.trimLog'>> {
  const { register, session, vault } = context;
  const years = readLogYears(register);
  const oldest = years === null ? null : findExpired(context, years).oldest;
  if (years === null || oldest === null) return { refs: { entries: 0 }, write: () => ({ removed: 0, through: null }) };
  const { entries, seq } = oldest;
  const removal = { vaultId: vault.vaultId, at: context.now(), by: session.userId, keepYears: years, note };
  return {
    refs: { entries, logYears: years, ...refsOfStart(oldest) },
    reason: { purpose: 'retention', note },
    approval: {
      kind: 'deletion',
      input: { note },
      effects: [
        {
          code: 'logTrimmed',
          values: { entries, through: seq, day: new Date(oldest.lastAt).toISOString().slice(0, 10), years },
        },
      ],
    },
    write(writer) {
      removeOldest(writer, oldest, removal);
      return { removed: entries, through: seq };
    },
  };
}

function findExpired(context: Context, years: number): { oldest: OldestEntries | null; keptSince: number | null } {
  const { register } = context;
  const until = firstKept(context.now(), years);
  const needed = findNeededSince(context);
  const keptSince = needed !== null && needed < until ? needed : null;
  return { oldest: findOldest(register, keptSince ?? until), keptSince };
}
