import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inContent } from '../vault/index.ts';
import { openTestContent, type TestContent } from '../transcripts/testing/open-test-content.ts';
import { settleFindings, type FindingRow, type Seen } from './finding-rows.ts';

const subject = { botId: 'bot', conversationKey: null, at: 5 };
const seen = (changes: Partial<Seen> = {}): Seen => ({
  rule: 'privacyNotice',
  aspect: '',
  outcome: 'late',
  severity: 'medium',
  evidence: [1024, 2048],
  details: {},
  ...changes,
});

let content: TestContent;
beforeEach(async () => {
  content = await openTestContent();
});
afterEach(() => content.close());

const stored = (): Promise<FindingRow[]> => content.writer.all(inContent.selectFrom('finding').selectAll());

async function settle(...now: Seen[]): Promise<FindingRow[]> {
  await content.writer.write(settleFindings(subject, await stored(), now));
  return stored();
}

async function decide(status: FindingRow['status']): Promise<void> {
  await content.writer.write([{ sql: 'UPDATE finding SET status = ?', rows: [[status]] }]);
}

describe('findings of one conversation', () => {
  it('are stored open, each aspect by itself, and stay the same when they are seen again', async () => {
    const first = await settle(seen(), seen({ rule: 'overCollection', aspect: 'health' }));
    expect(first.map(({ status }) => status)).toEqual(['open', 'open']);
    expect(await settle(seen(), seen({ rule: 'overCollection', aspect: 'health' }))).toEqual(first);
  });

  it.each(['accepted', 'rejected', 'fixed'] as const)('keep the status %s while nothing changes', async (status) => {
    await settle(seen());
    await decide(status);
    expect(await settle(seen())).toMatchObject([{ status }]);
    // A rule may be taken more seriously from now on without asking people again.
    expect(await settle(seen({ severity: 'high' }))).toMatchObject([{ status, severity: 'high' }]);
  });

  it('are open again when what they rest on changes', async () => {
    await settle(seen());
    await decide('fixed');
    expect(await settle(seen({ evidence: [1024, 4096] }))).toMatchObject([{ status: 'open' }]);
    await decide('rejected');
    expect(await settle(seen({ outcome: 'missing' }))).toMatchObject([{ status: 'open', outcome: 'missing' }]);
  });

  it('go when they are seen no longer, unless people took them for true', async () => {
    await settle(seen());
    expect(await settle()).toEqual([]);
    await settle(seen());
    await decide('rejected');
    expect(await settle()).toEqual([]);
    for (const status of ['accepted', 'fixed'] as const) {
      await settle(seen());
      await decide(status);
      expect(await settle()).toMatchObject([{ status }]);
    }
  });
});
