import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOutside } from '../../testing/work-outside.ts';
import { inContent } from '../../vault/index.ts';
import { openIncidentTest, type IncidentTest } from '../testing/open-incident-test.ts';

let at: IncidentTest;
beforeAll(async () => {
  at = await openIncidentTest();
});
afterAll(() => at.dispose());

const own = async () => (await at.call('retention.ownData', {})).expiredIncidents;
const keep = (incidentYears?: number | null) =>
  at.call('retention.setOwnData', {
    transcriptDays: null,
    note: 'so beschlossen',
    ...(incidentYears !== undefined && { incidentYears }),
  });
const tidy = async () => {
  const { jobId } = await at.call('retention.tidy');
  return at.test.waitForJob(jobId);
};

async function close(more: Parameters<typeof at.open>[0] = {}): Promise<string> {
  const id = await at.open({ facts: { title: 'x', kind: 'noBreach', effects: 'Spam' }, ...more });
  await at.call('incidents.comment', { id, text: 'Frau Beispiel rief an' });
  await at.call('incidents.draftCommunication', { id, kind: 'letter' });
  await at.call('incidents.takeScope', { id, selection: {} });
  await at.call('incidents.close', { id, note: 'x' });
  return id;
}

const stored = (table: 'incident_comment' | 'incident_selection' | 'incident_communication_text') =>
  workOutside(at.test, async ({ contentReader }) =>
    (await contentReader.all(inContent.selectFrom(table).select('incident_id'))).map((row) => row.incident_id),
  );

describe('what a closed incident holds of people', () => {
  it('is kept without end until somebody sets a time with a reason', async () => {
    await close();
    at.clock.now = Date.parse('2076-01-01T12:00:00Z');
    expect(await own()).toBe(0);
    at.clock.now = Date.parse('2026-11-27T01:00:00Z');
    expect(await keep(3)).toEqual({ transcriptDays: null, incidentYears: 3, certificateYears: null, logYears: null });
    // A time for copies alone leaves it as it is.
    expect(await keep()).toEqual({ transcriptDays: null, incidentYears: 3, certificateYears: null, logYears: null });
  });

  it('goes after the last day of that year, by the clock of the organisation', async () => {
    at.clock.now = Date.parse('2029-12-31T22:59:59Z');
    expect(await own()).toBe(0);
    at.clock.now = Date.parse('2029-12-31T23:00:00Z');
    expect(await own()).toBe(1);
  });

  it('goes from the content with the people it was counted with, and leaves what Art. 33(5) wants documented', async () => {
    at.clock.now = Date.parse('2026-11-27T01:00:00Z');
    const drill = await close({ isDrill: true, drillSpeed: 1440 });
    const open = await at.open();
    await at.call('incidents.comment', { id: open, text: 'offen' });
    at.clock.now = Date.parse('2030-01-01T01:00:00Z');
    const late = await close();
    expect(await own()).toBe(2);
    const { entries } = await at.call('audit.list', { procedure: 'incidents.open' });
    const [closed] = entries.map(({ refs }) => String(refs['incidentId'])).toReversed();
    expect(await tidy()).toMatchObject({ state: 'done', result: { conversations: 0, incidents: 2 } });
    expect(await own()).toBe(0);
    expect((await stored('incident_comment')).toSorted()).toEqual([late, open].toSorted());
    expect(await stored('incident_selection')).toEqual([late]);
    expect(await stored('incident_communication_text')).toEqual([late]);
    for (const id of [closed!, drill]) {
      const { facts, timeline, isOpen, scopes } = await at.get(id);
      expect([facts.effects, isOpen, scopes.length]).toEqual(['Spam', false, 1]);
      expect(timeline.map(({ type }) => type)).toContain('contentRemoved');
      expect(timeline.find(({ type }) => type === 'commented')?.text).toBeNull();
    }
    const done = await at.call('audit.list', { procedure: 'retention.tidy' });
    expect(done.entries[0]!.refs).toMatchObject({ incidentYears: 3, incidents: 2 });
  });

  it('stays while the incident is open again', async () => {
    at.clock.now = Date.parse('2030-01-01T01:00:00Z');
    const id = await close();
    at.clock.now = Date.parse('2040-01-01T01:00:00Z');
    const before = await own();
    await at.call('incidents.reopen', { id, note: 'doch noch' });
    expect(await own()).toBe(before - 1);
  });
});
