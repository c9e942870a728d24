import type { BotProfile } from '../../../../../shared/contract/checks.ts';
import { policyFields, type PolicyFields } from '../../../../../shared/contract/retention/policies.ts';
import { recordFields, type RecordFields } from '../../../../../shared/contract/records/fields.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { localDay } from '../../../../../shared/rules/local-day.ts';
import { readConnectorFacts } from '../../../backends/index.ts';
import { readProfiles } from '../../../checks/index.ts';
import type { Context } from '../../../context.ts';
import { readController } from '../../../controllers/index.ts';
import { listProcessors, type StoredProcessor } from '../../../processors/index.ts';
import { inRegister, type RegisterReader } from '../../../vault/index.ts';
import { countObserved, type Observed } from './count-observed.ts';

export interface NamingRecord {
  id: string;
  number: string;
  isInForce: boolean;
  fields: RecordFields;
}

/** What is known of a bot without asking anybody. Nothing of it was said in a conversation. */
export interface BotFacts {
  bot: { id: string; name: string };
  backend: { name: string; product: string };
  record: NamingRecord | null;
  profile: BotProfile | null;
  policies: PolicyFields[];
  processors: StoredProcessor[];
  /** Null where the signed-in person may not read content. */
  observed: Observed | null;
  today: string;
}

/** @throws Problem bot.unknown */
export async function readBotFacts(context: Context, botId: string): Promise<BotFacts> {
  const { register, session, vault } = context;
  const bot = register.get(
    inRegister
      .selectFrom('bot')
      .innerJoin('backend', 'backend.id', 'bot.backend_id')
      .select(['bot.id', 'bot.name', 'backend.id as backendId', 'backend.name as backendName'])
      .select('backend.controller_id as controllerId')
      .where('bot.id', '=', botId),
  );
  if (!bot) throw new Problem('bot.unknown');
  const { backendId, controllerId } = bot;
  const record = findRecord(register, botId);
  const named = new Set(record?.fields.recipients.map(({ processorId }) => processorId));
  return {
    bot: { id: bot.id, name: bot.name },
    backend: { name: bot.backendName, product: readConnectorFacts(register, backendId).title },
    record,
    profile: readProfiles(register).get(botId) ?? null,
    policies: readPolicies(register, { backendId, botId }),
    processors: listProcessors(register, { controllerId }).filter(
      ({ row, fields }) => fields.backendIds.includes(backendId) || named.has(row.id),
    ),
    observed: session.readsContent ? await countObserved(vault.contentReader, botId) : null,
    today: localDay(new Date(context.now()).toISOString(), readController(register, controllerId).zone),
  };
}

function readPolicies(register: RegisterReader, { backendId, botId }: { backendId: string; botId: string }) {
  const rows = register.all(
    inRegister
      .selectFrom('retention_policy')
      .select('fields')
      .where('state', '=', 'active')
      .where('backend_id', '=', backendId)
      .where((where) => where.or([where('bot_id', 'is', null), where('bot_id', '=', botId)]))
      .orderBy('id'),
  );
  return rows.map(({ fields }) => policyFields.parse(JSON.parse(fields)));
}

/** Of several the one that is in force, then the first. */
function findRecord(register: RegisterReader, botId: string): NamingRecord | null {
  const rows = register.all(
    inRegister
      .selectFrom('processing_record')
      .select(['id', 'number', 'draft'])
      .where('retired_at', 'is', null)
      .orderBy('number'),
  );
  const found = rows.flatMap(({ id, number, draft }): NamingRecord[] => {
    const inForce = readInForce(register, id);
    const text = inForce ?? draft;
    if (text === null) return [];
    const fields = recordFields.parse(JSON.parse(text));
    return fields.botIds.includes(botId) ? [{ id, number, isInForce: inForce !== null, fields }] : [];
  });
  return found.find(({ isInForce }) => isInForce) ?? found[0] ?? null;
}

function readInForce(register: RegisterReader, recordId: string): string | null {
  const newest = inRegister
    .selectFrom('record_revision')
    .select('fields')
    .where('record_id', '=', recordId)
    .orderBy('revision', 'desc')
    .limit(1);
  return register.get(newest)?.fields ?? null;
}
