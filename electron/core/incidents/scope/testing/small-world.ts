import { createRecordWriter, type NewConversation } from '../../../../sample/store/write-records.ts';
import { startTestServer } from '../../../../sample/testing/start-test-server.ts';
import { openSyncTest, type SyncTest } from '../../../backends/testing/sync-fixture.ts';

export const day = 86_400_000;
/** Monday, 2026-11-02. Conversations begin a day apart from then on, in the order below. */
export const firstDay = Date.parse('2026-11-02T09:00:00.000Z');

type Line = ['person' | 'bot' | 'agent', string];

/**
 * Nine conversations, small enough to be counted by hand. Three accounts: Anna, whose second account has the same e-mail
 * address, and Ben. Three conversations have no account.
 */
export const dialogues: { id: string; bot: string; person: string | null; lines: Line[] }[] = [
  {
    id: 'iban',
    bot: 'shop',
    person: 'anna',
    lines: [
      ['bot', 'Guten Tag, wie kann ich Ihnen helfen?'],
      ['person', 'Guten Tag, ich möchte meine Bankverbindung ändern, die neue ist DE89370400440532013000.'],
      ['bot', 'Danke, das ist eingetragen.'],
    ],
  },
  {
    id: 'health',
    bot: 'shop',
    person: 'anna',
    lines: [
      ['person', 'Ich bin seit März krankgeschrieben und leide an Diabetes, deshalb kann ich nicht zahlen.'],
      ['bot', 'Das tut uns leid.'],
    ],
  },
  {
    id: 'second',
    bot: 'shop',
    person: 'anna-2',
    lines: [
      ['person', 'Wann kommt denn meine Bestellung bei mir an?'],
      ['bot', 'Morgen.'],
    ],
  },
  {
    id: 'austria',
    bot: 'shop',
    person: 'ben',
    lines: [
      ['person', 'Hello, where can I see the status of my order? I would like to know it.'],
      ['bot', 'You can call our hotline +41 44 668 18 00.'],
    ],
  },
  {
    id: 'son',
    bot: 'club',
    person: 'ben',
    lines: [
      ['person', 'I would like to register my son, he is 12 years old, and this is for him.'],
      ['bot', 'Which team should he join?'],
    ],
  },
  {
    id: 'no-account',
    bot: 'club',
    person: null,
    lines: [
      ['person', 'Können Sie mir bitte schreiben? Meine Adresse ist carla@example.org, danke und bis bald.'],
      ['bot', 'Gern.'],
    ],
  },
  { id: 'hello', bot: 'club', person: null, lines: [['person', 'Hallo']] },
  {
    id: 'polish',
    bot: 'club',
    person: null,
    lines: [
      ['person', 'Mein PESEL ist 44051401359, das ist die Nummer, die ich Ihnen noch schicken sollte.'],
      ['bot', 'Danke.'],
    ],
  },
  { id: 'late', bot: 'shop', person: 'anna', lines: [['person', 'Ist die Bestellung noch nicht da?']] },
];

export const beginOf = (id: string): number => firstDay + dialogues.findIndex((each) => each.id === id) * day;

/** A vault that has read these from a chatbot system, with the checks done. */
export async function openSmallWorld(): Promise<SyncTest> {
  const server = await startTestServer({ fixture: false });
  const writer = createRecordWriter(server.store);
  const bot = { description: '', languages: ['de'], channels: ['web'], createdAt: firstDay, keepDays: null };
  for (const id of ['shop', 'club'])
    writer.writeBot({ ...bot, id, name: `Bot ${id}`, retentionEnforced: false, retentionLastRunAt: null });
  const person = { displayName: null, language: null, createdAt: firstDay };
  const email = { kind: 'email', value: 'Anna@Example.de' };
  const phone = { kind: 'phone', value: '+49 30 23125000' };
  writer.writePerson({ ...person, id: 'anna', displayName: 'Anna Beispiel', identifiers: [email, phone] });
  writer.writePerson({ ...person, id: 'anna-2', identifiers: [{ kind: 'email', value: 'anna@example.de' }] });
  writer.writePerson({ ...person, id: 'ben', identifiers: [{ kind: 'phone', value: '+43 1 5131000' }] });
  for (const each of dialogues) writer.writeConversation(toConversation(each));
  const world = await openSyncTest(server);
  await world.sync();
  const { jobId } = await world.test.call('checks.run');
  await world.test.waitForJob(jobId);
  return world;
}

function toConversation({ id, bot, person, lines }: (typeof dialogues)[number]): NewConversation {
  const messages = lines.map(([role, text], index) => ({ role, text, at: beginOf(id) + index * 1000 }));
  return { id, botId: bot, personId: person, channel: 'web', language: null, messages };
}
