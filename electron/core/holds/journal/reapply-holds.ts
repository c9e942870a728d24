import type { HoldScope } from '../../../../shared/contract/retention/holds.ts';
import {
  inRegister,
  listOwnJournals,
  vaultFiles,
  type ContentStatement,
  type OpenVault,
  type RegisterReader,
  type RegisterWriter,
  type WritersBeforeUse,
} from '../../vault/index.ts';
import { listHoldRows, nextHoldNumber } from '../hold-rows.ts';
import { holdJournal, mergeHolds, type JournalledHold } from './hold-journal.ts';
import { journalHolds } from './journal-holds.ts';

export interface ReappliedHolds {
  /** Holds that this vault did not know of. */
  set: number;
  /** Holds that were released since. */
  released: number;
}

/**
 * Before anything is deleted or synced: legal holds that were set or released after this vault was last written, as a
 * journal beside it says, count in it as well. So a backup cannot free what was held since.
 */
export async function reapplyHolds(vault: OpenVault, { content, store }: WritersBeforeUse): Promise<ReappliedHolds> {
  const { register } = vault;
  const files = listOwnJournals(vault, holdJournal);
  const known = new Map(listHoldRows(register, { includeReleased: true }).map((row) => [row.id, row]));
  const journalled = mergeHolds(files.flatMap((file) => holdJournal.read(file, vault) ?? []));
  const missing = journalled.filter(({ id }) => !known.has(id));
  const released = journalled.filter(({ id, released_at: at }) => at !== null && known.get(id)?.released_at === null);
  if (missing.length + released.length > 0) {
    const placed = missing.map((hold) => ({ ...hold, ...findBot(register, hold) }));
    // The content first: a hold without its scope would hold everything, a scope without its hold is only left over.
    await content.write(storeScopes(placed));
    store((writer) => {
      for (const hold of placed) insertHold(writer, hold);
      for (const { id, released_by, released_at } of released)
        writer.run(inRegister.updateTable('legal_hold').set({ released_by, released_at }).where('id', '=', id));
    });
  }
  await renewJournals(vault);
  return { set: missing.length, released: released.length };
}

/** Also for backups on media that were not there when a hold was set. What cannot be written waits for the next time. */
async function renewJournals(vault: OpenVault): Promise<void> {
  try {
    await journalHolds(vault);
  } catch {
    return;
  }
  holdJournal.removeCopies(vaultFiles(vault.folder).backups, vault.vaultId);
}

/** The bot is here under another id where its system was synced again before. */
function findBot(register: RegisterReader, { held, bot }: JournalledHold): Pick<JournalledHold, 'held' | 'bot'> {
  if (!held || !bot || !('botId' in held.scope)) return { held, bot: null };
  const here = register.get(
    inRegister
      .selectFrom('bot')
      .select('id')
      .where('backend_id', '=', bot.backend_id)
      .where('external_id', '=', bot.external_id),
  );
  if (!here) return { held, bot };
  const scope: HoldScope = { ...held.scope, botId: here.id };
  return { held: { ...held, scope }, bot: null };
}

function storeScopes(holds: readonly JournalledHold[]): ContentStatement[] {
  const rows = holds.flatMap(({ id, held }) => (held ? [[id, JSON.stringify(held.scope), held.reason]] : []));
  return [{ sql: 'INSERT OR REPLACE INTO hold_scope (hold_id, scope, reason) VALUES (?, ?, ?)', rows }];
}

function insertHold(writer: RegisterWriter, { held: _held, bot, ...row }: JournalledHold): void {
  const isGiven = writer.get(inRegister.selectFrom('legal_hold').select('id').where('number', '=', row.number));
  const number = isGiven ? nextHoldNumber(writer, row.number.slice(2, 6)) : row.number;
  writer.run(inRegister.insertInto('legal_hold').values({ ...row, number }));
  if (!bot) return;
  const backend = writer.get(inRegister.selectFrom('backend').select('id').where('id', '=', bot.backend_id));
  // A system that was added after the backup is not here: whoever adds it again sets its holds again.
  if (backend)
    writer.run(
      inRegister
        .insertInto('bot')
        .values(bot)
        .onConflict((conflict) => conflict.doNothing()),
    );
}
