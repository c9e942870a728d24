import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestContent, type TestContent } from '../transcripts/testing/open-test-content.ts';
import { settleFindings } from './finding-rows.ts';
import { listFindings } from './list-findings.ts';

const bots = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];
let content: TestContent;
beforeAll(async () => {
  content = await openTestContent();
  for (let index = 0; index < 25; index++) {
    const subject = { botId: bots[index % 2] ?? '', conversationKey: null, at: Math.floor(index / 3) * 1000 };
    const seen = {
      rule: index % 5 === 0 ? 'injection' : 'privacyNotice',
      aspect: String(index),
      outcome: 'late',
      severity: index % 4 === 0 ? ('high' as const) : ('low' as const),
      evidence: [],
      details: { index },
    };
    await content.writer.write(settleFindings(subject, [], [seen]));
  }
});
afterAll(() => content.close());

const list = (input: Partial<Parameters<typeof listFindings>[1]> = {}) =>
  listFindings(content.reader, { limit: 100, ...input });

describe('the list of findings', () => {
  it('is newest first and comes in pages without a gap or a repetition', async () => {
    const whole = await list();
    expect(whole.findings.map(({ at }) => at)).toEqual(
      whole.findings
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 4, cursor });
      expect(page.total).toBe(25);
      ids.push(...page.findings.map(({ id }) => id));
      cursor = page.cursor ?? undefined;
    } while (cursor);
    expect(ids).toEqual(whole.findings.map(({ id }) => id));
  });

  it('is narrowed by rule, bot, severity, status and time, and says how many are open', async () => {
    const injected = await list({ rule: 'injection' });
    expect(injected.total).toBe(5);
    expect(injected.findings.every(({ mayOpenIncident }) => mayOpenIncident)).toBe(true);
    expect((await list({ botId: bots[0] })).total).toBe(13);
    expect((await list({ severity: 'high' })).total).toBe(7);
    expect((await list({ from: new Date(2000).toISOString(), to: new Date(3000).toISOString() })).total).toBe(3);
    await content.writer.write([
      { sql: "UPDATE finding SET status = 'accepted' WHERE id = ?", rows: [[injected.findings[0]!.id]] },
    ]);
    expect(await list({ rule: 'injection' })).toMatchObject({ total: 5, open: 4 });
    expect((await list({ status: 'accepted' })).total).toBe(1);
  });

  it('refuses a position of another list', async () => {
    await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'cursor.invalid' });
  });
});
