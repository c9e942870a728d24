import { sql } from 'kysely';
import { compactContent, rawQuery, removeConversations, removeMessagesUntil } from '../../transcripts/index.ts';
import {
  listOwnJournals,
  vaultFiles,
  type ContentWriter,
  type OpenVault,
  type WritersBeforeUse,
} from '../../vault/index.ts';
import { erasureJournal, missingFrom } from './journal.ts';
import { TombstoneIndex } from './tombstone-index.ts';
import { openHasher, readAllTombstones, storeTombstones, type Tombstone } from './tombstones.ts';

const pageSize = 2000;

export interface Reapplied {
  /** Erasures that this vault did not know of. */
  tombstones: number;
  /** Conversations that were taken out, in whole or in part. */
  conversations: number;
}

/**
 * Before anything is shown or synced: what was erased after this vault was last written, as a journal beside it says,
 * is taken out again. So a backup cannot bring back what it holds.
 */
export async function reapplyErasures(vault: OpenVault, { content, store }: WritersBeforeUse): Promise<Reapplied> {
  const nothing = { tombstones: 0, conversations: 0 };
  const { backups } = vaultFiles(vault.folder);
  const files = listOwnJournals(vault, erasureJournal);
  if (files.length === 0) return nothing;
  const missing = missingFrom(
    readAllTombstones(vault.register),
    files.flatMap((file) => erasureJournal.read(file, vault) ?? []),
  );
  if (missing.length === 0) return nothing;
  // The content first: a crash between the two must leave something missing, so that the next one does it again.
  const conversations = await purge(vault, content, missing);
  store((register) => storeTombstones(register, missing));
  erasureJournal.write(backups, vault, readAllTombstones(vault.register));
  erasureJournal.removeCopies(backups, vault.vaultId);
  return { tombstones: missing.length, conversations };
}

interface Row {
  key: number;
  externalId: string;
  lastAt: number;
  personKey: number | null;
  personExternalId: string | null;
}

async function purge(vault: OpenVault, content: ContentWriter, tombstones: readonly Tombstone[]): Promise<number> {
  const hash = openHasher(vault);
  let purged = 0;
  for (const [backendId, own] of Map.groupBy(tombstones, (one) => one.backend_id)) {
    const index = new TombstoneIndex(own, hash);
    for (let after = 0; ;) {
      const rows = await readPage(content, backendId, after);
      const last = rows.at(-1);
      if (!last) break;
      after = last.key;
      purged += await purgePage(content, backendId, rows, index);
    }
  }
  if (purged > 0) await compactContent(content);
  return purged;
}

async function purgePage(
  content: ContentWriter,
  backendId: string,
  rows: readonly Row[],
  index: TombstoneIndex,
): Promise<number> {
  const identifiers = await readIdentifiers(content, rows);
  const whole: string[] = [];
  const parts: { key: number; until: number }[] = [];
  for (const { key, externalId, lastAt, personKey, personExternalId } of rows) {
    const person =
      personKey === null || personExternalId === null
        ? null
        : { externalId: personExternalId, identifiers: identifiers.get(personKey) ?? [] };
    const tombstone = index.find({ externalId, person });
    if (!tombstone) continue;
    if (lastAt <= tombstone.until) whole.push(externalId);
    else parts.push({ key, until: tombstone.until });
  }
  if (whole.length > 0) await removeConversations(content, backendId, whole);
  const changed = parts.length > 0 ? await removeMessagesUntil(content, parts) : 0;
  return whole.length + changed;
}

function readPage(content: ContentWriter, backendId: string, after: number): Promise<Row[]> {
  return content.all(
    rawQuery(sql<Row>`
      SELECT c.key, c.external_id AS externalId, coalesce(c.last_message_id, 0) / 1024 AS lastAt,
        p.key AS personKey, p.external_id AS personExternalId
      FROM conversation AS c LEFT JOIN person AS p ON p.key = c.person_key
      WHERE c.backend_id = ${backendId} AND c.key > ${after} ORDER BY c.key LIMIT ${BigInt(pageSize)}`),
  );
}

async function readIdentifiers(content: ContentWriter, rows: readonly Row[]) {
  const keys = JSON.stringify(rows.flatMap(({ personKey }) => personKey ?? []));
  const found = await content.all(
    rawQuery(sql<{ personKey: number; kind: string; value: string }>`
      SELECT person_key AS personKey, kind, value FROM identifier
      WHERE person_key IN (SELECT value FROM json_each(${keys}))`),
  );
  return Map.groupBy(found, ({ personKey }) => personKey);
}
