import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openCaseTest, type CaseTest } from './testing/open-case-test.ts';

let cases: CaseTest;
beforeAll(async () => {
  cases = await openCaseTest();
}, 60_000);
afterAll(() => cases.dispose());

const record = (
  id: string,
  type: InputOf<'requests.record'>['type'],
  at: string,
  more: { on?: string; note?: string } = {},
) => cases.call('requests.record', { id, type, at, ...more });

describe('opening a case', () => {
  it('gives it a number of the year, the law of the organisation and its due date', async () => {
    const { id, number, dueOn, duplicates } = await cases.open();
    expect(number).toMatch(/^2026-\d{3}$/);
    expect(dueOn).toBe('2026-04-07');
    expect(duplicates).toEqual([]);
    const read = await cases.get(id);
    expect(read).toMatchObject({
      number,
      kind: 'access',
      regime: 'EU',
      region: 'DE',
      state: 'open',
      stage: 'identity',
      stages: ['intake', 'identity', 'find', 'review', 'package', 'close'],
      waitingFor: 'us',
      identity: 'unchecked',
      dueOn: '2026-04-07',
      daysLeft: 28,
      dueState: 'inOrder',
      person: 'Ana Beispiel',
      identifiers: [{ kind: 'email', value: 'ana@example.org' }],
      deleteOn: null,
      events: [{ type: 'opened', by: 'Dana Probst' }],
    });
  });

  it('says each step of the due date in the language asked for', async () => {
    const { id } = await cases.open();
    const [english, german] = [await cases.get(id, 'en'), await cases.get(id, 'de')];
    expect(english.deadline.steps.map(({ text }) => text).join(' ')).toContain('next working day');
    expect(german.deadline.steps.map(({ text }) => text).join(' ')).toContain('nächsten Werktag');
    expect(english.deadline.steps[0]!.source.citation).toContain('12(3)');
  });

  it('never gives a number twice, however many are opened at once', async () => {
    const opened = await Promise.all(Array.from({ length: 12 }, () => cases.open({ person: { name: 'N' } })));
    const numbers = opened.map(({ number }) => Number(number.slice(5))).toSorted((one, other) => one - other);
    expect(new Set(numbers).size).toBe(12);
    expect(numbers.at(-1)! - numbers[0]!).toBe(11);
  });

  it('counts the year in the zone of the organisation', async () => {
    const before = cases.clock.now;
    cases.clock.now = Date.parse('2026-12-31T23:30:00Z');
    expect((await cases.open()).number).toBe('2027-001');
    cases.clock.now = before;
  });

  it('takes the law that is named instead of the usual one', async () => {
    const { id, dueOn } = await cases.open({
      kind: 'optOut',
      regime: 'US',
      region: 'CA',
      receivedAt: '2026-01-02T20:00:00Z',
    });
    expect(dueOn).toBe('2026-01-26');
    expect((await cases.get(id)).stages).toEqual(['intake', 'find', 'close']);
  });

  it('refuses what has not been received yet, a place the law does not know and a right without a date', async () => {
    expect(await problemCode(cases.open({ receivedAt: '2026-03-11T10:00:00Z' }))).toBe('request.receivedInFuture');
    expect(await problemCode(cases.open({ region: 'XX' }))).toBe('deadline.regionUnknown');
    expect(await problemCode(cases.open({ kind: 'inquiry', channel: 'authority' }))).toBe('deadline.dateMissing');
    expect(await problemCode(cases.open({ kind: 'optOut' }))).toBe('deadline.noRule');
  });

  it('keeps the date that an authority set itself', async () => {
    const { id, dueOn } = await cases.open({ kind: 'inquiry', channel: 'authority', ownDueOn: '2026-03-20' });
    expect(dueOn).toBe('2026-03-20');
    expect(await cases.get(id)).toMatchObject({ stage: 'close', stages: ['intake', 'close'], daysLeft: 10 });
  });

  it('names open cases of the same person, however the identifier was written, and groups them', async () => {
    const first = await cases.open({ person: { name: 'B', phone: '030 2312 5009' } });
    const second = await cases.open({
      kind: 'erasure',
      person: { name: 'B.' },
      identifiers: [{ kind: 'phone', value: '+49 (0)30 23125009' }],
    });
    expect(second.duplicates).toEqual([{ id: first.id, number: first.number }]);
    expect((await cases.get(first.id)).group).toEqual([{ id: second.id, number: second.number, state: 'open' }]);
    const named = await cases.open({ person: { name: 'B' }, identifiers: [{ kind: 'name', value: 'B' }] });
    expect(named.duplicates).toEqual([]);
  });

  it('names nobody in the log', async () => {
    await cases.open({ person: { name: 'Zacharias Geheim', email: 'zacharias@example.org' }, text: 'Wort' });
    const log = JSON.stringify(await cases.call('audit.list', { limit: 500 }));
    expect(log).not.toMatch(/Zacharias|zacharias|ana@/);
  });
});

describe('changing a case', () => {
  it('moves the due date with the date of receipt and says so in the timeline', async () => {
    const { id } = await cases.open();
    const changed = await cases.call('requests.update', { id, changes: { receivedAt: '2026-03-02T10:00:00Z' } });
    expect(changed.dueOn).toBe('2026-04-02');
    const { events } = await cases.get(id);
    expect(events.at(-1)).toMatchObject({
      type: 'changed',
      values: { fields: 'receivedAt', dueOnBefore: '2026-04-07', dueOnAfter: '2026-04-02' },
    });
    expect(await problemCode(cases.call('requests.update', { id, changes: { kind: 'limit' } }))).toBe(
      'deadline.noRule',
    );
    expect((await cases.get(id)).kind).toBe('access');
  });

  it('changes the person, and with him what is searched by', async () => {
    const { id } = await cases.open();
    const person = { name: 'Ana Anders', address: '', email: 'anders@example.org', phone: '', note: '' };
    const changed = await cases.call('requests.update', { id, changes: { person, text: 'Neu' } });
    expect(changed.person).toBe('Ana Anders');
    const read = await cases.get(id);
    expect(read.details).toEqual({ ...person, text: 'Neu' });
    expect(read.identifiers).toContainEqual({ kind: 'email', value: 'anders@example.org' });
  });

  it('is assigned to somebody who may work on it alone', async () => {
    const { id } = await cases.open();
    const { user } = await cases.call('vault.status');
    const assignedTo = user!.id;
    expect((await cases.call('requests.update', { id, changes: { assignedTo } })).assignedTo).toBe(assignedTo);
    const auditor = await cases.call('users.add', {
      name: `auditor${id.slice(-4)}`,
      displayName: 'A',
      role: 'auditor',
    });
    expect(await problemCode(cases.call('requests.update', { id, changes: { assignedTo: auditor.id } }))).toBe(
      'request.notAssignable',
    );
    expect(await problemCode(cases.call('requests.update', { id, changes: { assignedTo: id } }))).toBe('users.unknown');
  });

  it('repeats another case and never itself', async () => {
    const [first, second] = [await cases.open(), await cases.open()];
    await cases.call('requests.update', { id: second.id, changes: { sameAs: first.id } });
    for (const [id, sameAs] of [
      [first.id, second.id],
      [first.id, first.id],
    ] as const)
      expect(await problemCode(cases.call('requests.update', { id, changes: { sameAs } }))).toBe(
        'request.sameAsItself',
      );
    expect((await cases.get(first.id)).group.map(({ id }) => id)).toContain(second.id);
  });

  it('keeps a mistyped change out whole', async () => {
    const { id } = await cases.open();
    await record(id, 'clarificationAsked', '2026-03-06T08:00:00Z');
    const changes = { receivedAt: '2026-03-08T08:00:00Z', text: 'anders' };
    expect(await problemCode(cases.call('requests.update', { id, changes }))).toBe('request.eventOutdated');
    expect((await cases.get(id)).details!.text).toBe('');
  });
});

describe('what happens to a case', () => {
  it('is not recorded from the future or from before its receipt', async () => {
    const { id } = await cases.open();
    expect(await problemCode(record(id, 'acknowledged', '2026-03-10T09:00:01Z'))).toBe('request.eventInFuture');
    expect(await problemCode(record(id, 'acknowledged', '2026-03-04T12:00:00Z'))).toBe('request.eventBeforeReceipt');
    expect(await problemCode(record(id, 'acknowledged', '2026-03-05T08:00:00Z'))).toBeNull();
  });

  it('says whose move it is', async () => {
    const { id } = await cases.open({ regime: 'UK', region: 'ENG' });
    expect(await record(id, 'clarificationAsked', '2026-03-06T08:00:00Z')).toMatchObject({
      waitingFor: 'person',
      isSuspended: true,
    });
    // Both ends count: section 54 DPA 2018 as amended.
    expect(await record(id, 'clarificationReceived', '2026-03-09T08:00:00Z')).toMatchObject({
      waitingFor: 'us',
      isSuspended: false,
      dueOn: '2026-04-09',
    });
    expect(await problemCode(record(id, 'clarificationReceived', '2026-03-09T09:00:00Z'))).toBe('request.nothingAsked');
    const changed = await cases.call('requests.update', { id, changes: { waitingFor: 'chatbotSystem' } });
    expect(changed.waitingFor).toBe('chatbotSystem');
  });

  it('is extended once, with a reason, within the first period, to three months from receipt', async () => {
    const { id } = await cases.open();
    expect((await cases.get(id)).noticeBy).toBe('2026-04-07');
    expect(await problemCode(record(id, 'extended', '2026-03-09T08:00:00Z'))).toBe('request.reasonNeeded');
    const extended = await record(id, 'extended', '2026-03-09T08:00:00Z', { note: 'zwölf Systeme' });
    expect(extended).toMatchObject({ isExtended: true, dueOn: '2026-06-05', noticeBy: null });
    const again = record(id, 'extended', '2026-03-10T08:00:00Z', { note: 'noch einmal' });
    expect(await problemCode(again)).toBe('request.extensionNotPossible');
    expect((await cases.get(id)).events.at(-1)!.values).toEqual({ note: 'zwölf Systeme' });
  });

  it('is not extended once the first period is over', async () => {
    const { id } = await cases.open({ receivedAt: '2026-01-05T10:00:00Z' });
    const late = record(id, 'extended', '2026-03-09T08:00:00Z', { note: 'zu spät' });
    expect(await problemCode(late)).toBe('request.extensionTooLate');
    expect((await cases.get(id)).dueOn).toBe('2026-02-05');
  });

  it('in Switzerland is extended to the day that the person is told', async () => {
    const { id } = await cases.open({ regime: 'CH', region: null });
    expect(await problemCode(record(id, 'extended', '2026-03-09T08:00:00Z', { note: 'x' }))).toBe('request.dateNeeded');
    const extended = await record(id, 'extended', '2026-03-09T08:00:00Z', { note: 'x', on: '2026-05-15' });
    expect(extended.dueOn).toBe('2026-05-15');
  });
});

describe('the identity check', () => {
  it('asks for proof only where a doubt is recorded, which stays out of the log', async () => {
    const { id } = await cases.open();
    expect(await problemCode(record(id, 'identityAsked', '2026-03-06T08:00:00Z'))).toBe('request.doubtNeeded');
    const byDocument = { id, result: 'confirmed', method: 'identityDocument', evidence: 'gesehen' } as const;
    expect(await problemCode(cases.call('requests.checkIdentity', byDocument))).toBe('request.doubtNeeded');
    const note = 'schreibt von anna@example.net';
    const asked = await record(id, 'identityAsked', '2026-03-06T08:00:00Z', { note });
    expect(asked).toMatchObject({ identity: 'asked', waitingFor: 'person', isSuspended: true, stage: 'identity' });
    expect((await cases.get(id)).identityCheck).toMatchObject({ method: null, doubt: note });
    expect(JSON.stringify(await cases.call('audit.list', { limit: 20 }))).not.toContain('anna@example.net');
    const confirmed = await cases.call('requests.checkIdentity', byDocument);
    expect(confirmed).toMatchObject({ identity: 'confirmed', waitingFor: 'us', stage: 'find' });
    const read = await cases.get(id);
    expect(read.identityCheck).toEqual({ method: 'identityDocument', evidence: 'gesehen', doubt: note });
    const happened = read.events.map(({ type }) => type);
    expect(happened).toEqual(['opened', 'identityAsked', 'identityReceived', 'identityConfirmed']);
    expect(read.isSuspended).toBe(false);
  });

  it('never asks for proof to opt out of a sale or to limit a use', async () => {
    for (const kind of ['optOut', 'limit'] as const) {
      const { id } = await cases.open({ kind, regime: 'US', region: 'CA' });
      const asked = record(id, 'identityAsked', '2026-03-06T08:00:00Z', { note: 'x' });
      expect(await problemCode(asked)).toBe('request.noProofAllowed');
      const check = { id, method: 'other', evidence: 'x' } as const;
      expect(await problemCode(cases.call('requests.checkIdentity', { ...check, result: 'failed' }))).toBe(
        'request.noProofAllowed',
      );
      expect((await cases.call('requests.checkIdentity', { ...check, result: 'notNeeded' })).identity).toBe(
        'notNeeded',
      );
    }
  });

  it('that failed leaves the case in the queue with its date running', async () => {
    const { id } = await cases.open({ receivedAt: '2026-02-05T10:00:00Z' });
    await cases.call('requests.checkIdentity', {
      id,
      result: 'failed',
      method: 'knowledgeOfConversation',
      evidence: 'falsch',
    });
    const { requests } = await cases.call('requests.list', { due: 'overdue' });
    expect(requests.find((each) => each.id === id)).toMatchObject({
      identity: 'failed',
      dueOn: '2026-03-05',
      daysLeft: -5,
    });
  });
});
