import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/open-terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal({ name: 'max', role: 'compliance' });
}, 180_000);
afterAll(() => terminal?.close());

describe('the programme from a terminal', () => {
  it('plans an audit that recurs, records that it was done, and settles what follows', async () => {
    const fields = {
      kind: 'audit' as const,
      name: 'Bot-Audit',
      owner: 'Revision',
      dueOn: '2024-02-29',
      recurrence: { every: 1, unit: 'years' as const },
    };
    const { id } = await terminal.call('programme.save', { fields });
    const followUps = [{ text: 'Hinweis ergänzen', severity: 'high' as const, owner: 'IT', dueOn: '2024-04-30' }];
    const done = { id, doneOn: '2024-03-05', evidence: 'Archiv', followUps };
    expect(await terminal.call('programme.complete', done)).toMatchObject({ nextOn: '2025-02-28' });
    const { items } = await terminal.call('programme.due', {});
    expect(items).toMatchObject([
      { kind: 'followUp', on: '2024-04-30', isOverdue: true },
      { kind: 'audit', on: '2025-02-28', isOverdue: true },
    ]);
    await terminal.call('programme.settleFollowUp', { id: items[0]!.id, doneOn: '2024-05-02', note: 'erledigt' });
    expect((await terminal.call('programme.due', {})).items).toHaveLength(1);
  });

  it('records a training, but not with more people than were invited', async () => {
    const fields = { team: 'Vertrieb', topic: 'KI', heldOn: '2024-06-01', invited: 10, attended: 11 };
    expect(await terminal.problemOf('programme.recordTraining', { fields })).toBe('programme.moreAttended');
    await terminal.call('programme.recordTraining', { fields: { ...fields, attended: 9 } });
    expect((await terminal.call('programme.trainings', {})).trainings).toMatchObject([
      { team: 'Vertrieb', attended: 9 },
    ]);
  });

  it('writes the calendar and the report of a year', async () => {
    const calendar = await terminal.call('programme.exportCalendar', { to: path.join(terminal.folder, 'programme') });
    expect(calendar).toEqual({ path: path.join(terminal.folder, 'programme.ics'), dates: 1 });
    const to = path.join(terminal.folder, 'report');
    const { path: file } = await terminal.call('programme.exportReport', { year: 2024, format: 'pdf', to });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    const { sections } = await terminal.call('programme.reportFigures', { year: 2024 });
    const trainings = sections.find(({ key }) => key === 'trainings')!.figures;
    expect(trainings).toContainEqual({ key: 'attendanceRate', value: 0.9 });
    expect(await terminal.call('audit.verify')).toMatchObject({ intact: true });
  });
});
