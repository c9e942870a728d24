import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { TestCore } from '../../../electron/core/testing/test-core.ts';
import { rawQuery, searchMessages } from '../../../electron/core/transcripts/index.ts';
import type { ContentReader } from '../../../electron/core/vault/index.ts';
import { quantile, round } from '../statistics.ts';
import { asker } from './repeat-dialogues.ts';

const day = 86_400_000;
const rounds = 7;

/** Seconds of a task of the vault, and of the least that plain SQLite can do in its place. */
interface Task {
  vault: number;
  plain: number;
  ratio: number;
}

/** The median of several, in turn; the first fills caches and loads code. */
async function inTurn(
  times: number,
  vault: (turn: number) => Promise<unknown>,
  plain: () => Promise<unknown>,
): Promise<Task> {
  const spent = { vault: [] as number[], plain: [] as number[] };
  const time = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work();
    return (performance.now() - begun) / 1000;
  };
  for (let turn = 0; turn < times; turn++) {
    spent.plain.push(await time(plain));
    spent.vault.push(await time(() => vault(turn)));
  }
  const [vaultMedian, plainMedian] = [quantile(spent.vault.slice(1), 0.5), quantile(spent.plain.slice(1), 0.5)];
  return { vault: round(vaultMedian, 4), plain: round(plainMedian, 4), ratio: round(vaultMedian / plainMedian) };
}

/** Who is behind an address; plain: who has it, and the newest messages that name it. */
export function measurePersonSearch(test: TestCore, plain: ContentReader): Promise<Task> {
  const address = `${asker}@people.example`;
  const input = { identifiers: [{ kind: 'email', value: address }], reason: { purpose: 'request' as const } };
  return inTurn(
    rounds,
    () => test.call('subjects.search', { ...input, live: false }),
    async () => {
      await plain.all(
        rawQuery(sql`SELECT p.external_id, (SELECT count(*) FROM conversation AS c WHERE c.person_key = p.key) AS found
          FROM identifier AS i JOIN person AS p ON p.key = i.person_key WHERE i.normalised = ${address}`),
      );
      await searchMessages(plain, { text: address, sort: 'newest', limit: 50 });
    },
  );
}

/** A policy beside nothing else; plain: a count of what is older, by bot. */
export async function measureRetentionPreview(test: TestCore, plain: ContentReader, backendId: string): Promise<Task> {
  const policy = {
    name: 'Kundenfragen',
    backendId,
    purpose: 'Beantwortung von Fragen',
    period: { amount: 90, unit: 'days' as const },
    reason: 'Rückfragen kommen in den ersten Wochen.',
    legalBasis: 'Art. 6 Abs. 1 Buchst. b DSGVO',
    owner: 'Kundenservice',
    reviewOn: '2027-06-30',
  };
  const { id: policyId } = await test.call('retention.policies.save', { policy });
  return inTurn(
    rounds,
    () => test.call('retention.preview', { policyId }),
    () =>
      plain.all(
        rawQuery(sql`SELECT bot_id, count(*) AS found, sum(message_count) AS messages FROM conversation
          WHERE started_at < ${BigInt(Date.now() - 90 * day)} GROUP BY bot_id`),
      ),
  );
}

/** The whole package of one person, encrypted; plain: her rows as JSON in a file. */
export function measurePackage(test: TestCore, plain: ContentReader, requestId: string): Promise<Task> {
  const inFolder = (name: string): string => path.join(test.folder, name);
  let dumps = 0;
  return inTurn(
    rounds,
    async (turn) => {
      const places = { to: inFolder(`copy-${turn}.zip`), passphraseLetterTo: inFolder(`passphrase-${turn}.pdf`) };
      const { jobId } = await test.call('requests.package', { id: requestId, ...places });
      const { state, problem } = await test.waitForJob(jobId);
      if (state !== 'done') throw new Error(`the package was not written: ${problem?.code}`);
    },
    async () => {
      const rows = await plain.all(
        rawQuery(sql`SELECT c.external_id AS conversation, c.started_at, m.id, m.role, m.body
          FROM person AS p JOIN conversation AS c ON c.person_key = p.key JOIN message AS m ON m.conversation_key = c.key
          WHERE p.external_id = ${asker} ORDER BY m.id`),
      );
      writeFileSync(inFolder(`dump-${dumps++}.json`), JSON.stringify(rows));
    },
  );
}

/** Everything once more by a new rule; plain: reading every text out of it. */
export async function measureRescan(test: TestCore, plain: ContentReader) {
  const settings = await test.call('findings.settings', {});
  await test.call('findings.setSettings', {
    ...settings,
    numberPatterns: [{ type: 'orderNumber', pattern: 'ZZ-\\d{6}' }],
  });
  const begun = performance.now();
  const { jobId } = await test.call('findings.rescan', {});
  const { state, result } = await test.waitForJob(jobId);
  if (state !== 'done') throw new Error(`the rescan ended as ${state}`);
  const vault = (performance.now() - begun) / 1000;
  const { messages } = result as { messages: number };
  const from = performance.now();
  await readAll(plain);
  const seconds = (performance.now() - from) / 1000;
  return {
    messages,
    messagesPerSecond: Math.round(messages / vault),
    vault: round(vault),
    plain: round(seconds, 3),
    ratio: round(vault / seconds),
  };
}

/** What came in is checked before the window would do so by itself; there is nothing to compare it with. */
export async function runChecks(test: TestCore): Promise<{ conversations: number; seconds: number }> {
  const begun = performance.now();
  const { jobId } = await test.call('checks.run', {});
  const { state, result } = await test.waitForJob(jobId);
  if (state !== 'done') throw new Error(`the checks ended as ${state}`);
  const { conversations } = result as { conversations: number };
  return { conversations, seconds: round((performance.now() - begun) / 1000) };
}

async function readAll(plain: ContentReader): Promise<void> {
  let last = 0;
  for (;;) {
    const rows = await plain.all(
      rawQuery(sql<{ id: number }>`SELECT id, body FROM message WHERE id > ${BigInt(last)} ORDER BY id LIMIT 5000`),
    );
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
  }
}
