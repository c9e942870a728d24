import { botFields, type BotEntry, type BotFields } from '../../../../shared/contract/bots.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { listVersions } from './version-rows.ts';

/** Bots by name with what is entered about them. Those of systems that were removed stay as long as something is. */
export function listBots(register: RegisterReader, controllerId?: string): BotEntry[] {
  const all = inRegister
    .selectFrom('bot')
    .innerJoin('backend as b', 'b.id', 'bot.backend_id')
    .leftJoin('bot_entry as e', 'e.bot_id', 'bot.id')
    .select(['bot.id', 'bot.name', 'bot.backend_id', 'b.state', 'e.fields', 'e.changed_at'])
    .orderBy('bot.name')
    .orderBy('bot.id');
  const rows = register.all(controllerId === undefined ? all : all.where('b.controller_id', '=', controllerId));
  const versions = Map.groupBy(listVersions(register), ({ botId }) => botId);
  const records = readNaming(register, recordsOf);
  const dpias = readNaming(register, dpiasOf);
  return rows
    .map((row) => ({
      botId: row.id,
      backendId: row.backend_id,
      name: row.name,
      isEntered: row.fields !== null,
      fields: toFields(row.fields),
      versions: (versions.get(row.id) ?? []).map(({ id, fields }) => ({ ...fields, id })),
      recordIds: records.get(row.id) ?? [],
      dpiaIds: dpias.get(row.id) ?? [],
      changedAt: row.changed_at === null ? null : new Date(row.changed_at).toISOString(),
      isHere: row.state === 'active',
    }))
    .filter((bot) => bot.isHere || bot.isEntered || bot.versions.length > 0)
    .map(({ isHere: _isHere, ...bot }) => bot);
}

/** @throws Problem bot.unknown */
export function requireBot(register: RegisterReader, id: string): { id: string; name: string; backendId: string } {
  const bot = register.get(
    inRegister.selectFrom('bot').select(['id', 'name', 'backend_id as backendId']).where('id', '=', id),
  );
  if (!bot) throw new Problem('bot.unknown');
  return bot;
}

export function readEntry(register: RegisterReader, botId: string): BotFields {
  const row = register.get(inRegister.selectFrom('bot_entry').select('fields').where('bot_id', '=', botId));
  return toFields(row?.fields ?? null);
}

function toFields(stored: string | null): BotFields {
  return botFields.parse(stored === null ? {} : JSON.parse(stored));
}

interface Naming {
  id: string;
  fields: string | null;
}

/** Newest revisions and drafts of records that have not ended. */
const recordsOf = (register: RegisterReader): Naming[] => [
  ...register.all(
    inRegister.selectFrom('processing_record').select(['id', 'draft as fields']).where('retired_at', 'is', null),
  ),
  ...register.all(
    inRegister
      .selectFrom('record_revision as v')
      .innerJoin('processing_record as r', 'r.id', 'v.record_id')
      .select(['r.id', 'v.fields'])
      .where('r.retired_at', 'is', null)
      .where('v.revision', '=', (of) =>
        of
          .selectFrom('record_revision as n')
          .select((each) => each.fn.max<number>('n.revision').as('newest'))
          .whereRef('n.record_id', '=', 'r.id'),
      ),
  ),
];

const dpiasOf = (register: RegisterReader): Naming[] =>
  register.all(inRegister.selectFrom('dpia').select(['id', 'fields']));

function readNaming(register: RegisterReader, list: (register: RegisterReader) => Naming[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { id, fields } of list(register)) {
    const { botIds = [] } = (fields === null ? {} : JSON.parse(fields)) as { botIds?: string[] };
    for (const botId of botIds) found.set(botId, (found.get(botId) ?? new Set()).add(id));
  }
  return new Map([...found].map(([botId, ids]) => [botId, [...ids].toSorted()]));
}
