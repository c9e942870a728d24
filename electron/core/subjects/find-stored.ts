import { sql, type RawBuilder } from 'kysely';
import { detect, type DetectionSettings } from '../detection/index.ts';
import type { Drafts } from './drafts.ts';
import { isSameExternalId, isSameIdentifier, phoneKinds, storedSpellings, type Wanted } from './identifier-kinds.ts';
import {
  listed,
  readConversations,
  readIdentifiers,
  readPeople,
  toConversationTarget,
  toPersonTarget,
  type PersonRow,
  type VaultSource,
} from './vault-rows.ts';

/** People whom their chatbot system knows by one of these, and conversations that are called so. */
export async function findStored(source: VaultSource, wanted: readonly Wanted[], drafts: Drafts): Promise<void> {
  await findByIdentifier(source, wanted, drafts);
  await findByExternalId(source, wanted, drafts);
  await findConversationsById(source, wanted, drafts);
}

async function findByIdentifier(source: VaultSource, wanted: readonly Wanted[], drafts: Drafts): Promise<void> {
  const rows = await readIdentifiers(source, mayBeStored(wanted));
  const fitting = rows.flatMap((row) =>
    wanted.filter((one) => isSameIdentifier(one, row, source.region)).map(({ kind }) => ({ ...row, wantedKind: kind })),
  );
  const people = await readPeopleByKey(source, fitting);
  for (const { personKey, wantedKind } of fitting) {
    const person = people.get(personKey);
    const piece = { kind: 'storedIdentifier' as const, identifierKind: wantedKind, messageId: null };
    if (person) drafts.add(toPersonTarget(person), piece);
  }
}

/** Whatever one of the spellings may be filed under; more than fits. */
function mayBeStored(wanted: readonly Wanted[]): RawBuilder<unknown> {
  const phones = wanted.filter(({ kind }) => kind === 'phone').map(({ comparable }) => comparable.slice(-6));
  const spelled = sql`i.normalised IN ${listed(storedSpellings(wanted))}`;
  if (phones.length === 0) return spelled;
  // Under any name but "phone" a number is stored as the system wrote it.
  const digits = [' ', '-', '/', '(', ')', '.'].reduce<RawBuilder<unknown>>(
    (text, mark) => sql`replace(${text}, ${mark}, '')`,
    sql`i.value`,
  );
  return sql`(${spelled} OR (replace(replace(lower(i.kind), '_', ''), '-', '') IN ${listed(phoneKinds)}
    AND (${sql.join(
      phones.map((end) => sql`instr(${digits}, ${end}) > 0`),
      sql` OR `,
    )})))`;
}

async function findByExternalId(source: VaultSource, wanted: readonly Wanted[], drafts: Drafts): Promise<void> {
  const spellings = listed(storedSpellings(wanted));
  const people = await readPeople(source, sql`(p.external_id IN ${spellings} OR lower(p.external_id) IN ${spellings})`);
  for (const person of people) {
    for (const one of wanted.filter((each) => isSameExternalId(each, person.externalId, source.region)))
      drafts.add(toPersonTarget(person), { kind: 'storedIdentifier', identifierKind: one.kind, messageId: null });
  }
}

/** Where a session is a conversation, it is called by its id. */
async function findConversationsById(source: VaultSource, wanted: readonly Wanted[], drafts: Drafts): Promise<void> {
  const sessions = wanted.filter(({ kind }) => kind === 'session').map(({ comparable }) => comparable);
  if (sessions.length === 0) return;
  const rows = await readConversations(source, sql`c.external_id IN ${listed(sessions)}`);
  const people = await readPeopleByKey(source, rows);
  for (const row of rows) {
    const target = toConversationTarget(row, people.get(row.personKey ?? -1));
    drafts.add(target, { kind: 'storedIdentifier', identifierKind: 'session', messageId: null });
  }
}

/** People who are called so, as whole words. A hint and no more. */
export async function findNamesakes(
  source: VaultSource,
  name: Wanted,
  settings: DetectionSettings,
  drafts: Drafts,
): Promise<void> {
  // SQLite compares without case only what is ASCII: the longest such piece leads to all that can fit.
  const piece = (name.value.match(/[a-z]+/gi) ?? []).toSorted((one, other) => other.length - one.length)[0] ?? '';
  const like = `%${piece}%`;
  const people = await readPeople(source, sql`p.display_name LIKE ${like}`);
  const knowing = { ...settings, known: [{ kind: 'name', value: name.value }] };
  for (const person of people) {
    const isCalledSo = detect(person.displayName ?? '', knowing).some(({ reason }) => reason === 'known');
    if (isCalledSo) drafts.add(toPersonTarget(person), { kind: 'name', identifierKind: 'name', messageId: null });
  }
}

export async function readPeopleByKey(
  source: VaultSource,
  rows: readonly { personKey: number | null }[],
): Promise<Map<number, PersonRow>> {
  const keys = [...new Set(rows.flatMap(({ personKey }) => personKey ?? []))];
  if (keys.length === 0) return new Map();
  const people = await readPeople(source, sql`p.key IN ${listed(keys)}`);
  return new Map(people.map((person) => [person.key, person]));
}
