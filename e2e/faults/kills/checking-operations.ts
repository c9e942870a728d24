import { severities } from '../../../shared/contract/findings.ts';
import type { Bench } from './bench.ts';
import type { Operation, Outcome } from './operation.ts';

/** What reads everything that is stored. It goes on where it was cut short, so a kill may leave it half done. */
export const rescan: Operation = {
  async prepare({ call, memory }) {
    const settings = await call('findings.settings');
    await call('findings.setSettings', { ...settings, region: memory.round % 2 === 0 ? 'AT' : 'CH' });
  },
  async perform({ call, test }) {
    await test.waitForJob((await call('findings.rescan')).jobId);
  },
  async judge({ call }) {
    const { messages, waiting } = await call('findings.coverage');
    return { outcome: outcomeOf(waiting, messages), damage: [] };
  },
};

export const runChecks: Operation = {
  async prepare({ call, memory }) {
    const severity = severities[memory.round % severities.length]!;
    const rule = { name: 'Erste', role: 'person' as const, severity, phrases: ['message 0'] };
    const { own } = await call('checks.rules');
    if (own[0]) await call('checks.changeRule', { ...rule, id: own[0].id });
    else await call('checks.addRule', rule);
  },
  async perform({ call, test }) {
    await test.waitForJob((await call('checks.run')).jobId);
  },
  async judge(bench) {
    const { conversations, waiting } = await bench.call('checks.coverage');
    return { outcome: outcomeOf(waiting, conversations), damage: await findTornResults(bench) };
  },
};

function outcomeOf(waiting: number, all: number): Outcome {
  if (waiting === 0) return 'after';
  return waiting === all ? 'before' : 'between';
}

/** What is stored of one conversation is stored together. */
async function findTornResults({ vault }: Bench): Promise<string[]> {
  const count = async (what: string, sql: string): Promise<string[]> => {
    const query = { compile: () => ({ sql: `SELECT count(*) AS n ${sql}`, parameters: [] }) as never };
    const [row] = (await vault.contentReader.all(query)) as { n: number }[];
    return row?.n === 0 ? [] : [`${row?.n} ${what}`];
  };
  return [
    ...(await count(
      'checked without a result',
      'FROM check_state WHERE conversation_key NOT IN (SELECT conversation_key FROM check_result)',
    )),
    ...(await count(
      'results without their finding',
      `FROM check_result AS r WHERE r.outcome = 'said' AND NOT EXISTS (
        SELECT 1 FROM finding AS f WHERE f.conversation_key = r.conversation_key AND f.rule = r.rule)`,
    )),
    ...(await count(
      'findings without their result',
      `FROM finding AS f WHERE f.outcome = 'said' AND NOT EXISTS (
        SELECT 1 FROM check_result AS r WHERE f.conversation_key = r.conversation_key AND f.rule = r.rule)`,
    )),
  ];
}
