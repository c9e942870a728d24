import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import european from '../../../../../shared/rules/regimes/eu.json' with { type: 'json' };
import { signRules } from '../../../deadlines/index.ts';
import { problemCode } from '../../../testing/test-core.ts';
import { openCaseTest, type CaseTest } from '../testing/open-case-test.ts';

let cases: CaseTest;
const ids: Record<string, string> = {};
beforeAll(async () => {
  cases = await openCaseTest();
  const received: [string, Parameters<CaseTest['open']>[0]][] = [
    ['late', { receivedAt: '2026-02-02T10:00:00Z', person: { name: 'Łucja Ärmel', phone: '030 2312 5009' } }],
    ['soon', { receivedAt: '2026-02-16T10:00:00Z', kind: 'erasure' }],
    ['calm', { receivedAt: '2026-03-05T10:00:00Z' }],
    ['british', { receivedAt: '2026-03-06T10:00:00Z', regime: 'UK', region: 'ENG' }],
    ['closed', { receivedAt: '2026-01-05T10:00:00Z' }],
  ];
  for (const [name, input] of received) ids[name] = (await cases.open(input)).id;
  await cases.call('requests.close', { id: ids['closed']!, outcome: 'withdrawn' });
}, 60_000);
afterAll(() => cases.dispose());

const list = (input: Parameters<typeof cases.call<'requests.list'>>[1] = {}) => cases.call('requests.list', input);
const names = async (input: Parameters<typeof list>[0]) => {
  const { requests } = await list(input);
  return requests.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));
};

describe('the list of cases', () => {
  it('begins with what the law makes most urgent and ends with what is closed', async () => {
    expect(await names({})).toEqual(['late', 'soon', 'calm', 'british', 'closed']);
    const { total, counts } = await list();
    expect([total, counts]).toEqual([5, { open: 4, overdue: 1, dueSoon: 1, waitingForUs: 4 }]);
  });

  it('is narrowed by everything it shows', async () => {
    expect(await names({ due: 'overdue' })).toEqual(['late']);
    expect(await names({ due: 'dueSoon' })).toEqual(['soon']);
    expect(await names({ due: 'closed' })).toEqual(['closed']);
    expect(await names({ kind: 'erasure' })).toEqual(['soon']);
    expect(await names({ regime: 'UK' })).toEqual(['british']);
    expect(await names({ state: 'closed' })).toEqual(['closed']);
    expect(await names({ waitingFor: 'person' })).toEqual([]);
    expect(await names({ assignedTo: ids['late']! })).toEqual([]);
  });

  it('counts beside a filter what the others would show', async () => {
    const { total, counts } = await list({ due: 'overdue', kind: 'access' });
    expect([total, counts]).toEqual([1, { open: 3, overdue: 1, dueSoon: 0, waitingForUs: 3 }]);
  });

  it('is searched by number, name and identifiers, however they are written', async () => {
    const [late] = (await list({ due: 'overdue' })).requests;
    expect(await names({ text: late!.number })).toEqual(['late']);
    expect(await names({ text: 'łucja är' })).toEqual(['late']);
    expect(await names({ text: '+49 30 23125009' })).toEqual(['late']);
    expect(await names({ text: 'ANA@' })).toEqual(['soon', 'calm', 'british', 'closed']);
    expect(await names({ text: '%' })).toEqual([]);
  });

  it('comes in pages that hold each case once, also when one is opened meanwhile', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ limit: 2, ...(cursor !== null && { cursor }) });
      seen.push(...page.requests.map(({ id }) => id));
      cursor = page.cursor;
      if (seen.length === 2) ids['more'] = (await cases.open({ receivedAt: '2026-01-05T10:00:00Z' })).id;
    } while (cursor !== null);
    expect(seen).toEqual([ids['late'], ids['soon'], ids['calm'], ids['british'], ids['closed']]);
    expect(await problemCode(list({ cursor: 'x' }))).toBe('cursor.invalid');
  });

  it('is changed as a whole, not by pages, and closed cases are left alone', async () => {
    const { changed } = await cases.call('requests.updateAll', {
      filter: { kind: 'access' },
      changes: { waitingFor: 'chatbotSystem' },
    });
    const { requests } = await list({ waitingFor: 'chatbotSystem', limit: 500 });
    expect(changed).toBe(requests.length);
    expect(requests.every(({ kind, state }) => kind === 'access' && state === 'open')).toBe(true);
    expect((await cases.get(ids['closed']!)).events.map(({ type }) => type)).toEqual(['opened', 'closed']);
    expect((await cases.get(ids['calm']!)).events.at(-1)).toMatchObject({
      type: 'changed',
      values: { fields: 'waitingFor' },
    });
  });

  it('no longer presses for what was answered', async () => {
    await cases.answer(ids['late']!, '2026-03-09T10:00:00Z');
    expect(await names({ due: 'overdue' })).toEqual(['more']);
    expect((await names({ state: 'open' })).at(-1)).toBe('late');
  });
});

describe('the figures', () => {
  it('say what is open, what was in time, how old it is and what came and went', async () => {
    const figures = await cases.call('requests.statistics', { from: '2026-01-01', to: '2026-03-31' });
    expect(figures.open).toEqual([
      { kind: 'access', regime: 'EU', cases: 3 },
      { kind: 'access', regime: 'UK', cases: 1 },
      { kind: 'erasure', regime: 'EU', cases: 1 },
    ]);
    // Answered on 9 March and due on the 2nd.
    expect(figures.answered).toEqual([
      { month: '2026-01', onTime: 0, late: 0, open: 0 },
      { month: '2026-02', onTime: 0, late: 0, open: 1 },
      { month: '2026-03', onTime: 0, late: 1, open: 1 },
    ]);
    expect(figures.throughput.at(-1)).toEqual({ month: '2026-03', received: 2, closed: 1 });
    expect(figures.ages.reduce((sum, group) => sum + group.cases, 0)).toBe(5);
    expect(figures.medianDays).toBe(35);
  });
});

describe('rules that are looked at before they are adopted', () => {
  /** The shipped rule of Art. 12(3) with two months instead of one, from 2026 on. */
  function writeRules(): string {
    const rule = european.rules.find(({ id }) => id === 'eu.gdpr.art12_3')!;
    const text = JSON.stringify({
      format: 'custos-rules/1',
      publisher: 'Test',
      version: 1,
      issuedOn: '2026-03-01',
      sources: european.sources,
      rules: [{ ...rule, amount: 2, validFrom: '2026-01-01' }],
    });
    const file = path.join(cases.test.folder, 'rules.json');
    writeFileSync(file, signRules(text, generateKeyPairSync('ed25519').privateKey).text);
    return file;
  }

  it('name every open case whose date they would move, and no other', async () => {
    const preview = await cases.call('deadlines.previewRules', { path: writeRules() });
    const { requests } = await list({ state: 'open', regime: 'EU' });
    expect(preview.cases.map(({ caseId }) => caseId).toSorted()).toEqual(
      requests.map(({ number }) => number).toSorted(),
    );
    const calm = requests.find(({ id }) => id === ids['calm'])!;
    expect(preview.cases.find(({ caseId }) => caseId === calm.number)).toEqual({
      caseId: calm.number,
      dueOnBefore: '2026-04-07',
      dueOnAfter: '2026-05-05',
    });
  });
});
