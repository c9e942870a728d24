import path from 'node:path';
import { inRegister, journalBesideBackups, type BackedUp, type ContentReader } from '../../vault/index.ts';
import { listHoldRows } from '../hold-rows.ts';
import { readScopes } from '../hold-scopes.ts';
import { holdJournal, type JournalledHold } from './hold-journal.ts';

type Held = BackedUp & { contentReader: ContentReader };

/**
 * Beside every backup that can be reached.
 * @returns folders that hold a backup, or once did, and could not be written to
 * @throws the file system's error for the vault's own folder
 */
export async function journalHolds(vault: Held): Promise<string[]> {
  return journalBesideBackups(vault, holdJournal, await readJournalled(vault));
}

/** Beside one backup, as soon as it is written. @throws the file system's error */
export async function journalHoldsBeside(vault: Held, backup: string): Promise<void> {
  const holds = await readJournalled(vault);
  if (holds.length > 0) holdJournal.write(path.dirname(backup), vault, holds);
}

async function readJournalled({ register, contentReader }: Held): Promise<JournalledHold[]> {
  const rows = listHoldRows(register, { includeReleased: true });
  if (rows.length === 0) return [];
  const scopes = await readScopes(contentReader);
  return rows.map((row) => {
    const held = row.released_at === null ? (scopes.get(row.id) ?? null) : null;
    const botId = held && 'botId' in held.scope ? held.scope.botId : null;
    const bot =
      botId === null ? undefined : register.get(inRegister.selectFrom('bot').selectAll().where('id', '=', botId));
    return {
      ...row,
      held,
      bot: bot ? { id: bot.id, backend_id: bot.backend_id, external_id: bot.external_id, name: bot.name } : null,
    };
  });
}
