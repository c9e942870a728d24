import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestContent, type TestContent } from '../transcripts/testing/open-test-content.ts';
import { settleFindings } from './finding-rows.ts';
import { groupFindings } from './group-findings.ts';

const bots = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];
let content: TestContent;
beforeAll(async () => {
  content = await openTestContent();
  for (let index = 0; index < 6; index++) {
    const subject = { botId: bots[index % 2]!, conversationKey: null, at: index };
    const severity = index === 3 ? ('high' as const) : ('low' as const);
    const seen = { rule: index < 4 ? 'injection' : 'privacyNotice', aspect: String(index), outcome: 'late', severity };
    await content.writer.write(settleFindings(subject, [], [{ ...seen, evidence: [], details: {} }]));
  }
});
afterAll(() => content.close());

it('counts the findings of each rule and bot, and how many of them weigh much', async () => {
  expect(await groupFindings(content.reader, 'open')).toEqual([
    { rule: 'injection', botId: bots[0], findings: 2, high: 0 },
    { rule: 'injection', botId: bots[1], findings: 2, high: 1 },
    { rule: 'privacyNotice', botId: bots[0], findings: 1, high: 0 },
    { rule: 'privacyNotice', botId: bots[1], findings: 1, high: 0 },
  ]);
  expect(await groupFindings(content.reader, 'accepted')).toEqual([]);
});
