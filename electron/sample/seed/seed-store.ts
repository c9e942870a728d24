import { readSetting, writeSetting, type Store } from '../store/open-store.ts';
import { createAccessWriter, type NewAccess } from '../store/read-installation.ts';
import { createRecordWriter, type NewPerson } from '../store/write-records.ts';
import { composeConversation } from './compose-conversation.ts';
import type { Human, PersonRecord } from './humans.ts';
import { planConversations } from './plan-conversations.ts';
import { createRandom } from './random.ts';
import { loadVoices, sampleBots } from './sample-bots.ts';

/**
 * Fills a store with the sample data, once in its life and in one transaction.
 * @param share 0 to 1: how much of the everyday conversations; what is planted is always there
 */
export function seedStore(store: Store, share = 1): void {
  if (readSetting(store, 'seed') !== undefined) return;
  store.transaction(() => {
    const writer = createRecordWriter(store);
    sampleBots.forEach((bot) => writer.writeBot(bot));
    const people = new Map<string, NewPerson>();
    for (const plan of planConversations(loadVoices(), share)) {
      const { id, voice, human, channel, startedAt } = plan;
      const record = findRecord(human, channel);
      const place = { botId: voice.botId, personId: record.personId, channel, language: voice.language };
      if (!writer.writeConversation({ id, ...place, messages: composeConversation(plan) }))
        throw new RangeError('two conversations have the same id');
      rememberPerson(people, human, record, startedAt);
    }
    for (const person of people.values()) writer.writePerson(person);
    seedAccesses(createAccessWriter(store));
    writeSetting(store, 'seed', '1');
  })();
}

function findRecord(human: Human, channel: string): PersonRecord {
  const record = human.records.find(({ channels }) => (channels as string[]).includes(channel)) ?? human.records[0];
  if (!record) throw new RangeError('a human without a record');
  return record;
}

/** A person is first known when the first conversation begins. */
function rememberPerson(people: Map<string, NewPerson>, human: Human, record: PersonRecord, startedAt: number): void {
  const known = people.get(record.personId);
  if (known && known.createdAt <= startedAt) return;
  const { personId: id, displayName, identifiers } = record;
  people.set(id, { id, displayName, identifiers, language: human.language, createdAt: startedAt });
}

/** A year of administrators' work, and one who reads an acquaintance's conversations at night. */
function seedAccesses(write: (access: NewAccess) => void): void {
  const random = createRandom('accesses');
  const day = 86_400_000;
  const start = Date.parse('2025-11-20T00:00:00.000Z');
  const read = { action: 'listMessages', targetType: 'conversation' as const, status: 200 };
  for (let index = 0; index < 364; index++) {
    const at = start + index * day;
    const actor = random.pick(['m.brandt@lindenhof.example', 'a.demir@lindenhof.example', 'vendor-support']);
    const list = {
      actor,
      action: 'listConversations',
      targetType: 'conversation' as const,
      targetId: null,
      status: 200,
    };
    write({ at: at + random.between(8, 17) * 3_600_000, ...list });
    if (index < 300 || index > 313) continue;
    const night = at + 26 * 3_600_000 + random.below(3_600_000);
    write({ at: night, actor: 't.kern@lindenhof.example', ...read, targetId: 'cv-a100000024' });
  }
}
