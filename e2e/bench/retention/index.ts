import {
  addConversation,
  firstInstant,
  minute,
  startTestServer,
} from '../../../electron/sample/testing/start-test-server.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { openSampleVault, writePlaces } from '../open-sample-vault.ts';
import { round } from '../statistics.ts';

/**
 * Previews a retention policy over so many conversations of the sample chatbot, beside another policy, exceptions and a
 * legal hold, and prints JSON: seconds of each of several previews, and how often the plain count takes that a database
 * without encryption and without any of it would answer.
 */
const conversations = Number(process.argv[2] ?? 100_000);
const messagesOfEach = 2;
const rounds = 5;

const server = await startTestServer({ fixture: false });
fill();
const { test, backendId } = await openSampleVault(server);
try {
  const policyId = await draft({
    exceptions: [{ categories: ['payment', 'officialId'], reason: 'Belege' }],
  });
  const other = await draft({
    purpose: 'Verträge',
    categories: ['contact'],
    period: { amount: 2, unit: 'years' },
  });
  await test.call('retention.policies.activate', { id: other });
  const until = new Date(firstInstant + (conversations / 20) * minute).toISOString();
  await test.call('retention.holds.set', {
    scope: { kind: 'timeSpan', from: new Date(firstInstant).toISOString(), to: until },
    reason: 'Rechtsstreit',
    owner: 'Rechtsabteilung',
    dates: { reviewOn: '2027-12-31' },
  });
  const previews: number[] = [];
  const plain: number[] = [];
  let answer: OutputOf<'retention.preview'> | null = null;
  for (let turn = 0; turn < rounds; turn += 1) {
    const start = performance.now();
    answer = await test.call('retention.preview', { policyId });
    previews.push(round((performance.now() - start) / 1000));
    plain.push(countPlainly());
  }
  const { due, kept, notYet } = answer!;
  const figures = { conversations, due: due.conversations, kept, notYet };
  const seconds = { previews, slowest: Math.max(...previews), plainCount: Math.max(...plain) };
  const ratio = round(seconds.slowest / seconds.plainCount);
  process.stdout.write(`${JSON.stringify({ ...figures, seconds, ratio }, null, 2)}\n`);
  const isWhole = due.conversations + notYet + Object.values(kept).reduce((sum, count) => sum + count, 0);
  process.exitCode = isWhole === conversations ? 0 : 1;
} finally {
  await test.dispose();
  await server.close();
}

async function draft(changes: Partial<InputOf<'retention.policies.save'>['policy']>): Promise<string> {
  const policy = {
    name: 'Kundenfragen',
    backendId,
    purpose: 'Beantwortung von Fragen',
    period: { amount: 90, unit: 'days' as const },
    reason: 'Rückfragen kommen in den ersten Wochen.',
    legalBasis: 'Art. 6 Abs. 1 Buchst. b DSGVO',
    owner: 'Kundenservice',
    reviewOn: '2027-06-30',
    ...changes,
  };
  return (await test.call('retention.policies.save', { policy })).id;
}

/** What the sample's own database takes to count what is older, by bot. */
function countPlainly(): number {
  const start = performance.now();
  server.store
    .prepare('SELECT bot_id, count(*), sum(message_count) FROM conversation WHERE ended_at < ? GROUP BY bot_id')
    .all(Date.now() - 90 * 24 * 60 * minute);
  return (performance.now() - start) / 1000;
}

function fill(): void {
  const { store } = server;
  writePlaces(server, ['bot-a', 'bot-b'], ['person']);
  store.transaction(() => {
    for (let index = 0; index < conversations; index += 1) {
      const botId = index % 3 === 0 ? 'bot-b' : 'bot-a';
      const at = firstInstant + index * 3 * minute;
      addConversation(store, `c-${String(index).padStart(7, '0')}`, at, {
        count: messagesOfEach,
        botId,
        personId: 'person',
      });
    }
  })();
}
