import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCode } from '../../../testing/test-core.ts';
import { addPerson, personPassphrase } from '../../../testing/people.ts';
import { inContent } from '../../../vault/index.ts';
import { openCaseTest, type CaseTest } from '../testing/open-case-test.ts';
import { lastDayKept } from './keep-years.ts';

let cases: CaseTest;
beforeAll(async () => {
  cases = await openCaseTest();
}, 60_000);
afterAll(() => cases.dispose());

describe('files, tasks and comments of a case', () => {
  it('are kept, shown, and saved as they came', async () => {
    const { id } = await cases.open();
    const content = Buffer.from([0, 1, 255]).toString('base64');
    const { id: fileId } = await cases.call('requests.addFile', { id, name: '../a/b.bin', kind: 'evidence', content });
    const { files } = await cases.get(id);
    expect(files).toMatchObject([{ id: fileId, name: '.._a_b.bin'.replace(/^\.+/, ''), bytes: 3, kind: 'evidence' }]);
    const to = path.join(cases.test.folder, 'b.bin');
    expect(await cases.call('requests.saveFile', { id, fileId, to })).toEqual({ path: to });
    expect(readFileSync(to)).toEqual(Buffer.from([0, 1, 255]));
    expect(await problemCode(cases.call('requests.saveFile', { id, fileId, to }))).toBe('export.exists');
    const other = await cases.open();
    expect(await problemCode(cases.call('requests.saveFile', { id: other.id, fileId, to: `${to}2` }))).toBe(
      'request.fileUnknown',
    );
  });

  it('are done once it is said how that was seen, and open again when taken back', async () => {
    const { id } = await cases.open();
    const { id: taskId } = await cases.call('requests.addTask', { id, kind: 'tellRecipient', text: 'Versand' });
    const finish = (isDone: boolean, evidence = '') =>
      cases.call('requests.finishTask', { id, taskId, isDone, evidence });
    expect((await cases.get(id)).openTasks).toBe(1);
    expect(await problemCode(finish(true))).toBe('request.evidenceNeeded');
    expect(await finish(true, 'Mail vom 9. März')).toMatchObject({ isDone: true, doneBy: 'Dana Probst' });
    expect((await cases.get(id)).openTasks).toBe(0);
    expect(await finish(false)).toMatchObject({ isDone: false, evidence: '', doneBy: null });
    const happened = (await cases.get(id)).events.map(({ type }) => type);
    expect(happened).toEqual(['opened', 'taskAdded', 'taskDone', 'taskReopened']);
  });
});

describe('how long a case is kept', () => {
  it('is to the end of the year of its closing and some years more, in California two at least', () => {
    const closedAt = Date.parse('2026-12-31T23:30:00Z');
    expect(lastDayKept({ closed_at: closedAt, regime: 'EU' }, 3, 'UTC')).toBe('2029-12-31');
    expect(lastDayKept({ closed_at: closedAt, regime: 'EU' }, 3, 'Europe/Berlin')).toBe('2030-12-31');
    expect(lastDayKept({ closed_at: closedAt, regime: 'US' }, 1, 'UTC')).toBe('2028-12-31');
    expect(lastDayKept({ closed_at: null, regime: 'EU' }, 3, 'UTC')).toBeNull();
  });

  it('is three years, unless somebody sets it with a reason', async () => {
    expect(await cases.call('requests.settings')).toEqual({ keepYears: 3 });
    await cases.call('requests.setSettings', { keepYears: 1, note: 'so beschlossen' });
    expect(await cases.call('requests.settings')).toEqual({ keepYears: 1 });
    const { entries } = await cases.call('audit.list', { limit: 1 });
    expect(entries[0]).toMatchObject({ procedure: 'requests.setSettings', reason: { note: 'so beschlossen' } });
  });

  it('ends with a second person and takes everything about the person, and nothing that names nobody', async () => {
    const secret = 'Zacharias Unverwechselbar';
    const person = { name: secret, address: '', email: 'zacharias@example.org', phone: '', note: '' };
    const expired = await cases.open({ person, text: secret });
    const content = Buffer.from(secret).toString('base64');
    await cases.call('requests.addFile', { id: expired.id, name: 'Brief', content });
    await cases.call('requests.comment', { id: expired.id, text: secret });
    await cases.call('requests.close', { id: expired.id, outcome: 'withdrawn', note: 'per Telefon' });
    const open = await cases.open();
    cases.clock.now = Date.parse('2027-12-31T12:00:00Z');
    expect(await cases.call('requests.removeExpired')).toEqual({ removed: 0 });
    cases.clock.now = Date.parse('2028-01-01T12:00:00Z');

    await addPerson(cases.test, 'decisionMaker');
    await cases.call('approvals.setMode', { mode: 'fourEyes' });
    expect(await problemCode(cases.call('requests.removeExpired'))).toBe('approval.needed');
    const asked = await cases.call('approvals.request', {
      procedure: 'requests.removeExpired',
      input: {},
      note: 'abgelaufen',
    });
    expect(asked.effects).toEqual([
      { code: 'requestsRemoved', values: { requests: 1, files: 1, letters: 0 } },
      { code: 'requestRemoved', values: { number: expired.number } },
    ]);
    const as = { user: 'decisionMaker', passphrase: personPassphrase };
    await cases.call('approvals.decide', { id: asked.id, decision: 'approve', note: 'ja', as });
    expect(await cases.call('requests.removeExpired')).toEqual({ removed: 1 });
    expect(await cases.call('requests.removeExpired')).toEqual({ removed: 0 });

    const read = await cases.get(expired.id);
    expect(read).toMatchObject({
      number: expired.number,
      outcome: 'withdrawn',
      details: null,
      person: null,
      deleteOn: null,
    });
    expect([read.files, read.comments, read.identifiers]).toEqual([[], [], []]);
    expect(JSON.stringify(read.events)).not.toContain('Telefon');
    expect((await cases.get(open.id)).details).not.toBeNull();
    expect(await problemCode(cases.call('requests.comment', { id: expired.id, text: 'x' }))).toBe(
      'request.contentGone',
    );
    // Nothing of it is left in any table.
    await cases.inside(async ({ contentReader }) => {
      for (const table of ['request_person', 'request_file', 'request_comment', 'request_identifier'] as const)
        expect(
          await contentReader.all(inContent.selectFrom(table).selectAll().where('request_id', '=', expired.id)),
        ).toEqual([]);
    });
  }, 240_000);
});
