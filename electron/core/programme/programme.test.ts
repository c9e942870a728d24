import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';

let test: TestCore;
/** Half past eleven in the evening of 26 November in UTC: in Berlin it is the 27th. */
let now = Date.parse('2026-11-26T23:30:00Z');

beforeEach(async () => {
  now = Date.parse('2026-11-26T23:30:00Z');
  test = await openTestCore({ now: () => now });
});
afterEach(() => test.dispose());

type Fields = InputOf<'programme.save'>['fields'];
const save = async (fields: Partial<Fields> = {}): Promise<string> => {
  const activity: Fields = { kind: 'audit', name: 'Bot-Audit', owner: 'Revision', dueOn: '2026-12-31', ...fields };
  return (await test.call('programme.save', { fields: activity })).id;
};
const list = async (input: InputOf<'programme.list'> = {}) => (await test.call('programme.list', input)).activities;
const due = async (withinDays = 90) => (await test.call('programme.due', { withinDays })).items;
const done = { doneOn: '2026-11-20', evidence: 'Bericht im Archiv' };

describe('an activity', () => {
  it('that recurs falls due anew from the day it was due, however early or late it was done', async () => {
    const id = await save({ recurrence: { every: 1, unit: 'months' } });
    expect(await test.call('programme.complete', { id, ...done })).toMatchObject({ nextOn: '2027-01-31' });
    expect(await test.call('programme.complete', { id, ...done })).toMatchObject({ nextOn: '2027-02-28' });
    expect(await test.call('programme.complete', { id, ...done })).toMatchObject({ nextOn: '2027-03-31' });
    const [activity] = await list();
    expect(activity).toMatchObject({ dueOn: '2027-03-31', isEnded: false, isOverdue: false });
    expect(activity!.occurrences.map(({ dueOn }) => dueOn)).toEqual(['2027-02-28', '2027-01-31', '2026-12-31']);
    expect(activity!.occurrences[0]).toMatchObject({ ...done, recordedBy: 'Dana Probst', followUps: [] });
  });

  it('that does not recur ends when it was done, and what was done stays', async () => {
    const id = await save();
    expect(await test.call('programme.complete', { id, ...done })).toMatchObject({ nextOn: null });
    expect(await list()).toEqual([]);
    expect(await list({ includeEnded: true })).toMatchObject([{ id, isEnded: true, occurrences: [done] }]);
    expect(await problemCode(test.call('programme.complete', { id, ...done }))).toBe('programme.activityEnded');
    expect(await problemCode(test.call('programme.end', { id, note: 'x' }))).toBe('programme.activityEnded');
  });

  it('is overdue once its day has passed where the organisation is', async () => {
    await save({ dueOn: '2026-11-26' });
    await save({ dueOn: '2026-11-27' });
    expect((await list()).map(({ dueOn, isOverdue }) => [dueOn, isOverdue])).toEqual([
      ['2026-11-26', true],
      ['2026-11-27', false],
    ]);
    now = Date.parse('2026-11-26T22:30:00Z');
    expect((await list()).map(({ isOverdue }) => isOverdue)).toEqual([false, false]);
  });

  it('is not done tomorrow, and names what there is', async () => {
    const id = await save();
    const tomorrow = test.call('programme.complete', { id, ...done, doneOn: '2026-11-28' });
    expect(await problemCode(tomorrow)).toBe('programme.doneInFuture');
    expect(await problemCode(save({ botId: id }))).toBe('bot.unknown');
    expect(await problemCode(save({ processorId: id }))).toBe('processor.unknown');
    const { controllers } = await test.call('controllers.list');
    const elsewhere = { id: controllers[0]!.id, note: 'x' };
    expect(await problemCode(test.call('programme.end', elsewhere))).toBe('programme.activityUnknown');
  });

  it('leaves what follows from it, which falls due until it is settled', async () => {
    const id = await save();
    const followUps = [
      { text: 'Hinweis ergänzen', severity: 'high' as const, owner: 'Kundenservice', dueOn: '2026-11-25' },
      { text: 'Ohne Tag', severity: 'low' as const, owner: 'IT' },
    ];
    await test.call('programme.complete', { id, ...done, followUps });
    const [item, ...others] = await due();
    expect(item).toMatchObject({ kind: 'followUp', name: 'Hinweis ergänzen', on: '2026-11-25', isOverdue: true });
    expect(others).toEqual([]);
    const settle = { id: item!.id, doneOn: '2026-11-27', note: 'Ergänzt' };
    await test.call('programme.settleFollowUp', settle);
    expect(await due()).toEqual([]);
    expect(await problemCode(test.call('programme.settleFollowUp', settle))).toBe('programme.followUpDone');
    const [activity] = await list({ includeEnded: true });
    expect(activity!.occurrences[0]!.followUps[0]).toMatchObject({ doneOn: '2026-11-27', doneNote: 'Ergänzt' });
  });

  it('keeps its words out of the log', async () => {
    const id = await save({ name: 'Geheimname' });
    await test.call('programme.complete', { id, ...done });
    const { entries } = await test.call('audit.list', {});
    expect(JSON.stringify(entries)).not.toMatch(/Geheimname|Archiv/);
    expect(entries.find(({ procedure }) => procedure === 'programme.complete')?.refs).toMatchObject({ followUps: 0 });
  });
});

describe('a training', () => {
  const fields = {
    team: 'Vertrieb',
    topic: 'KI',
    heldOn: '2026-01-15',
    invited: 10,
    attended: 8,
    validUntil: '2027-01-15',
  };
  const record = (changes: object = {}) => test.call('programme.recordTraining', { fields: { ...fields, ...changes } });

  it('counts people, of whom no more attend than were invited', async () => {
    expect(await problemCode(record({ attended: 11 }))).toBe('programme.moreAttended');
    await record();
    expect((await test.call('programme.trainings', {})).trainings).toMatchObject([{ ...fields, isExpired: false }]);
    expect((await test.call('programme.trainings', { team: 'IT' })).trainings).toEqual([]);
  });

  it('runs out, unless the same team was trained anew', async () => {
    const { id } = await record();
    expect(await due(49)).toMatchObject([{ id, kind: 'trainingExpires', name: 'KI', owner: 'Vertrieb' }]);
    expect(await due(48)).toEqual([]);
    await record({ heldOn: '2026-11-01', validUntil: '2027-11-01' });
    expect(await due()).toEqual([]);
    now = Date.parse('2027-02-01T00:00:00Z');
    const { trainings } = await test.call('programme.trainings', {});
    expect(trainings.map(({ heldOn, isExpired }) => [heldOn, isExpired])).toEqual([
      ['2026-11-01', false],
      ['2026-01-15', true],
    ]);
  });

  it('recorded by mistake is taken out', async () => {
    const { id } = await record();
    await test.call('programme.removeTraining', { id, note: 'doppelt' });
    expect((await test.call('programme.trainings', {})).trainings).toEqual([]);
    const again = test.call('programme.removeTraining', { id, note: 'doppelt' });
    expect(await problemCode(again)).toBe('programme.trainingUnknown');
  });
});

describe('the calendar', () => {
  it('holds each date once, under an id that stays', async () => {
    const id = await save({ name: 'Vergabe, Teil 1', recurrence: { every: 1, unit: 'years' } });
    const write = async (name: string) => {
      const { path: file, dates } = await test.call('programme.exportCalendar', { to: path.join(test.folder, name) });
      return [file, dates, readFileSync(file, 'utf8')] as const;
    };
    const [file, dates, text] = await write('programm');
    expect([path.basename(file), dates]).toEqual(['programm.ics', 1]);
    expect(text).toContain(`UID:${id}@custos\r\n`);
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\n');
    expect(text).toContain('SUMMARY:Audit: Vergabe\\, Teil 1\r\n');
    await test.call('programme.complete', { id, ...done });
    const [, , later] = await write('spaeter');
    expect(later).toContain(`UID:${id}@custos\r\n`);
    expect(later).toContain('DTSTART;VALUE=DATE:20271231\r\n');
    const taken = test.call('programme.exportCalendar', { to: file });
    expect(await problemCode(taken)).toBe('export.exists');
  });
});
