import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { problemCode } from '../../testing/test-core.ts';
import { fieldOf, openNotificationTest, type NotificationTest } from './testing/open-notification-test.ts';

const hour = 3_600_000;
let at: NotificationTest;
beforeEach(async () => {
  at = await openNotificationTest();
}, 60_000);
afterEach(() => at.dispose());

describe('a follow-up', { timeout: 60_000 }, () => {
  const sendFirst = async (values: InputOf<'incidents.fillNotification'>['values'] = {}): Promise<string> => {
    const first = await at.draft();
    await at.fill(first, { 38: 'no', 50: 'externalParty', 90: 'Noch offen.', ...values });
    await at.send(first, { reference: 'LDA-1234' });
    at.clock.now += hour;
    return first;
  };

  it('needs a notification to the same authority that has left', async () => {
    await at.draft();
    for (const type of ['followUp', 'withdrawn'] as const)
      expect(await problemCode(at.draft(type))).toBe('incident.nothingSentBefore');
    await sendFirst();
    expect(await problemCode(at.draft('followUp', 'DE-BW'))).toBe('incident.nothingSentBefore');
    await at.draft('followUp');
  });

  it('starts from what was sent, with the authority’s reference, and shows what is new', async () => {
    await sendFirst();
    await at.call('incidents.update', { id: at.id, facts: { containment: 'Schlüssel gesperrt.' } });
    const followUp = await at.read(await at.draft('followUp'));
    expect(followUp.values).toMatchObject({
      3: 'followUp',
      4: 'incomplete',
      6: 'LDA-1234',
      38: 'no',
      50: 'externalParty',
      90: 'Noch offen.',
      92: 'Schlüssel gesperrt.',
    });
    expect(fieldOf(followUp, 38).derivedFrom).toMatch(/^from the notification of 27\/11\/2026/);
    expect(followUp.changedSince).toEqual([
      { number: 3, before: 'New Notification', now: 'Follow-Up Notification' },
      { number: 6, before: '', now: 'LDA-1234' },
      { number: 92, before: '', now: 'Schlüssel gesperrt.' },
    ]);
  });

  it('keeps a reference that came after the dispatch and was typed once', async () => {
    await at.send(await at.draft());
    const second = await at.draft('followUp');
    expect((await at.read(second)).missing).toContain(6);
    await at.fill(second, { 6: 'LDA-9' });
    await at.send(second);
    expect((await at.read(await at.draft('followUp'))).values[6]).toBe('LDA-9');
  });

  it('keeps what somebody said otherwise than was known, until more is known', async () => {
    await sendFirst({ 62: 'Anders gesagt.' });
    const notificationId = await at.draft('followUp');
    expect((await at.read(notificationId)).values[62]).toBe('Anders gesagt.');
    await at.call('incidents.update', { id: at.id, facts: { description: 'Es waren zwei Schlüssel.' } });
    expect((await at.read(notificationId)).values[62]).toBe('Es waren zwei Schlüssel.');
    await at.fill(notificationId, { 62: 'Es waren drei.' });
    expect((await at.read(notificationId)).changedSince).toContainEqual({
      number: 62,
      before: 'Anders gesagt.',
      now: 'Es waren drei.',
    });
  });

  it('does not take over what was open, where it is complete, and is not late', async () => {
    await sendFirst();
    const { values, missing } = await at.read(await at.draft('complete'));
    expect(values).toMatchObject({ 3: 'followUp', 4: 'complete' });
    expect(values[97]).toBeUndefined();
    expect(missing).toEqual(expect.arrayContaining([56, 85, 87, 97]));
    at.clock.now += 100 * hour;
    const later = await at.draft('followUp');
    expect(await at.send(later)).toMatchObject({ isLate: false });
  });

  it('withdraws with reasons, and the authority was told all the same', async () => {
    await sendFirst();
    const notificationId = await at.draft('withdrawn');
    const { values, missing } = await at.read(notificationId);
    expect(values).toMatchObject({ 3: 'followUp', 4: 'withdraw', 6: 'LDA-1234' });
    expect(missing).toContain(5);
    await at.fill(notificationId, { 5: 'Es waren keine personenbezogenen Daten.' });
    await at.send(notificationId);
    expect((await at.get(at.id)).authorityTold).toBe(at.moment(-1));
  });
});
