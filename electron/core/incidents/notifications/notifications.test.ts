import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { problemCode } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inRegister } from '../../vault/index.ts';
import { fieldOf, openNotificationTest, type NotificationTest } from './testing/open-notification-test.ts';

const hour = 3_600_000;
const unknown = '01a2037a-8817-7445-962b-64083af44b49';
let at: NotificationTest;
beforeEach(async () => {
  at = await openNotificationTest();
}, 60_000);
afterEach(() => at.dispose());

describe('a notification', { timeout: 60_000 }, () => {
  it('starts with what is known, and says of each value where it comes from', async () => {
    const notification = await at.read(await at.draft());
    expect(notification).toMatchObject({
      type: 'initial',
      authority: { id: 'DE-BY.private', name: expect.stringContaining('BayLDA') },
      isSent: false,
      invalid: [],
      changedSince: [],
      values: {
        3: 'new',
        4: 'incomplete',
        7: 'V-2026-001',
        12: 'Muster Versicherung AG',
        13: 'Musterweg 1\n80331 München',
        21: 'Dana Probst',
        22: 'dsb@muster.example',
        23: 'dpo',
        44: 'ongoing',
        46: at.moment(-2),
        48: at.moment(0),
        51: 'Das Protokoll zeigt fremde Abrufe.',
        55: ['confidentiality'],
        61: 'internalAccident',
        62: 'Ein Schlüssel stand in einem öffentlichen Log.',
        97: 'ongoing',
      },
    });
    expect(fieldOf(notification, 12)).toMatchObject({
      origin: 'prefilled',
      derivedFrom: 'from the organisation’s details',
    });
    expect(fieldOf(notification, 48).derivedFrom).toBe('from the moments of the incident');
    expect(fieldOf(notification, 89).derivedFrom).toBe('not known yet');
    expect(fieldOf(notification, 38)).toMatchObject({ origin: 'empty', derivedFrom: null });
    const { fields, values } = notification;
    for (const { number, origin, derivedFrom } of fields) {
      expect(values[number] === undefined, String(number)).toBe(origin === 'empty');
      expect(derivedFrom !== null, String(number)).toBe(origin === 'prefilled');
    }
    expect(notification.missing).toEqual([38, 50, 60, 63, 66, 71, 75, 76, 90, 92, 94, 95]);
  });

  it('takes what is typed before what is known, and puts back what is known', async () => {
    const notificationId = await at.draft();
    await at.fill(notificationId, { 12: 'Muster AG', 38: 'no', 62: '' });
    let now = await at.read(notificationId);
    expect(now.values).toMatchObject({ 12: 'Muster AG', 38: 'no' });
    expect(fieldOf(now, 12)).toMatchObject({ origin: 'typed', derivedFrom: expect.any(String) });
    expect(now.missing).toContain(62);
    await at.fill(notificationId, { 12: null, 62: null });
    now = await at.read(notificationId);
    expect(now.values[12]).toBe('Muster Versicherung AG');
    expect(now.missing).not.toContain(62);
    const { timeline } = await at.get(at.id);
    expect(timeline[0]).toMatchObject({ type: 'notificationChanged', details: { fields: ['12', '62'] } });
  });

  it('follows the facts until it is sent, and what was assessed and decided', async () => {
    const notificationId = await at.draft();
    await at.call('incidents.update', {
      id: at.id,
      facts: { containment: 'Schlüssel gesperrt.', effects: 'Betrugsversuche.' },
    });
    const factors: InputOf<'incidents.assess'>['factors'] = {
      data: [{ class: 'financial', score: 3 }],
      identification: 'maximum',
      confidentiality: 'limited',
      integrity: 'none',
      availability: 'none',
      isMalicious: false,
    };
    await at.call('incidents.assess', { id: at.id, factors, reasons: 'Kontodaten lagen offen.' });
    await at.call('incidents.decide', {
      id: at.id,
      subject: 'persons',
      choice: 'doNotNotify',
      ground: 'gdpr.34_3.b',
      name: 'Max Muster',
      position: 'Vorstand',
      reasons: 'Zugriffe sind ausgeschlossen.',
    });
    const { values, invalid } = await at.read(notificationId);
    expect(invalid).toEqual([]);
    expect(values).toMatchObject({
      56: 'disclosed',
      57: 'no',
      79: ['other'],
      80: 'Betrugsversuche.',
      87: 'severe',
      89: 'highRisk',
      90: expect.stringMatching(/Kontodaten lagen offen\.\nSchweregrad .*3 × 1 \+ 0,25 = 3,25 \(hoch\)/),
      92: 'Schlüssel gesperrt.',
      97: 'exempt',
      100: 'riskRemoved',
      101: 'Zugriffe sind ausgeschlossen.',
    });
  });

  it('counts once its dispatch is recorded, and then stays as it left', async () => {
    const notificationId = await at.draft();
    expect((await at.get(at.id)).authorityTold).toBeNull();
    at.clock.now += hour;
    expect(await at.send(notificationId, { at: at.moment(-0.5), reference: 'LDA-1234' })).toEqual({
      id: notificationId,
      isLate: false,
    });
    await at.call('incidents.update', { id: at.id, facts: { description: 'Mehr ist bekannt.' } });
    const sent = await at.read(notificationId);
    expect(sent).toMatchObject({ isSent: true, values: { 62: 'Ein Schlüssel stand in einem öffentlichen Log.' } });
    expect(fieldOf(sent, 12)).toMatchObject({ origin: 'prefilled', derivedFrom: 'from the organisation’s details' });
    const { authorityTold, notifications, timeline } = await at.get(at.id);
    expect(authorityTold).toBe(at.moment(-0.5));
    expect(notifications).toEqual([
      expect.objectContaining({
        id: notificationId,
        authority: expect.stringContaining('BayLDA'),
        missing: sent.missing.length,
        dispatch: {
          at: at.moment(-0.5),
          channel: 'webForm',
          proof: 'Eingangsbestätigung vom Portal',
          reference: 'LDA-1234',
          recordedBy: 'Dana Probst',
        },
      }),
    ]);
    expect(timeline.find(({ type }) => type === 'notificationSent')).toMatchObject({ at: at.moment(-0.5) });
    for (const change of [
      at.fill(notificationId, { 12: 'x' }),
      at.send(notificationId),
      at.call('incidents.removeNotification', { id: at.id, notificationId }),
    ])
      expect(await problemCode(change)).toBe('incident.alreadySent');
  });

  it('needs the reasons of a delay after 72 hours, from the form or with its dispatch', async () => {
    const notificationId = await at.draft();
    at.clock.now += 72 * hour;
    expect(fieldOf(await at.read(notificationId), 49).isShown).toBe(false);
    at.clock.now += 1;
    expect(fieldOf(await at.read(notificationId), 49)).toMatchObject({ isShown: true, isMandatory: true });
    expect(await problemCode(at.send(notificationId))).toBe('incident.reasonsForDelayNeeded');
    expect(await at.send(notificationId, { reasonsForDelay: 'Der Dienstleister schwieg.' })).toMatchObject({
      isLate: true,
    });
    expect((await at.read(notificationId)).values[49]).toBe('Der Dienstleister schwieg.');
    const typed = await at.draft('complete', 'DE-BW');
    await at.fill(typed, { 49: 'Spät bemerkt.' });
    await at.complete(typed);
    expect(await at.send(typed)).toMatchObject({ isLate: true });
    // The dispatch was in time, it is only recorded late.
    const early = await at.draft('initial', 'AT');
    expect(await at.send(early, { at: at.moment(-1) })).toMatchObject({ isLate: false });
  });

  it('is complete only with every mandatory answer and no mistake; otherwise what is missing is named', async () => {
    const notificationId = await at.draft('complete');
    const { values, missing } = await at.read(notificationId);
    expect(values).toMatchObject({ 3: 'new', 4: 'complete' });
    // What an incomplete one may leave open is asked here.
    expect(missing).toEqual(expect.arrayContaining([56, 57, 85, 87, 89, 97, 113]));
    const refused = await at.send(notificationId).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'incident.notificationIncomplete', details: { missing } });
    await at.complete(notificationId);
    await at.fill(notificationId, { 44: 'toBeDetermined' });
    expect(await problemCode(at.send(notificationId))).toBe('incident.notificationIncomplete');
    await at.fill(notificationId, { 44: null });
    expect(await at.send(notificationId)).toMatchObject({ isLate: false });
    expect((await at.get(at.id)).notifications[0]).toMatchObject({ type: 'complete', missing: 0 });
  });

  it('goes to an authority that there is, and that somebody chose', async () => {
    expect(await problemCode(at.draft('initial', 'XX'))).toBe('incident.authorityUnknown');
    const { controllers } = await at.call('controllers.list');
    await at.call('controllers.update', { id: controllers[0]!.id, changes: { establishments: [] } });
    const notificationId = await at.draft();
    expect((await at.read(notificationId)).authority).toEqual({ id: '', name: '', email: null, breachForm: null });
    expect(await problemCode(at.send(notificationId))).toBe('incident.authorityNeeded');
    await at.call('incidents.fillNotification', { id: at.id, notificationId, values: {}, authorityId: 'DE-BW' });
    expect(await at.send(notificationId)).toMatchObject({ isLate: false });
  });

  it('cannot have left in the future or before the breach, nor be two things', async () => {
    const notificationId = await at.draft();
    expect(await problemCode(at.send(notificationId, { at: at.moment(1) }))).toBe('incident.inFuture');
    expect(await problemCode(at.send(notificationId, { at: at.moment(-3) }))).toBe('incident.eventsImpossible');
    const both = { id: at.id, at: at.moment(0), channel: 'post', proof: 'x' } as const;
    expect(await problemCode(at.call('incidents.recordDispatch', both))).toBe('incident.dispatchUnclear');
    expect(
      await problemCode(
        at.call('incidents.recordDispatch', { ...both, notificationId, communicationId: notificationId }),
      ),
    ).toBe('incident.dispatchUnclear');
    expect(await problemCode(at.send(unknown))).toBe('incident.notificationUnknown');
    expect(await problemCode(at.read(unknown))).toBe('incident.notificationUnknown');
  });

  it('is removed as long as it has not left', async () => {
    const notificationId = await at.draft();
    await at.call('incidents.removeNotification', { id: at.id, notificationId });
    expect((await at.get(at.id)).notifications).toEqual([]);
    expect((await at.get(at.id)).timeline[0]).toMatchObject({
      type: 'notificationRemoved',
      details: { type: 'initial' },
    });
  });

  it('is written in the language of its authority, whoever reads it', async () => {
    await at.call('incidents.saveMeasure', { id: at.id, text: 'Rotate', owner: 'IT', dueOn: '2026-12-01' });
    const [german, english] = [await at.read(await at.draft()), await at.read(await at.draft('initial', 'IE'))];
    expect(german.values[95]).toBe('Rotate (geplant bis 01.12.2026; zuständig: IT)');
    expect(english.values[95]).toBe('Rotate (planned by 1 Dec 2026; in charge: IT)');
  });
});

describe('what is kept of notifications', { timeout: 60_000 }, () => {
  it('never holds the words of a communication: the form names the copy', async () => {
    const { communicationId } = await at.call('incidents.draftCommunication', { id: at.id, kind: 'publicNotice' });
    await at.call('incidents.changeCommunication', {
      id: at.id,
      communicationId,
      subject: 'Hinweis',
      body: 'Frau Zwiebelmann wurde angeschrieben.',
    });
    await at.call('incidents.recordDispatch', {
      id: at.id,
      communicationId,
      at: at.moment(0),
      channel: 'publication',
      proof: 'Website',
    });
    const notificationId = await at.draft();
    expect((await at.read(notificationId)).values).toMatchObject({
      97: 'yes',
      98: '2026-11-27',
      104: 'public',
      106: expect.stringContaining('Siehe die beigefügte Kopie'),
      125: ['communication'],
    });
    await at.send(notificationId);
    await workOutside(at.test, ({ register }) => {
      const rows = [
        register.all(inRegister.selectFrom('incident_notification').selectAll()),
        register.all(inRegister.selectFrom('incident_communication').selectAll()),
        register.all(inRegister.selectFrom('incident_event').selectAll()),
        register.all(inRegister.selectFrom('audit_entry').select('body')),
      ];
      expect(JSON.stringify(rows)).not.toContain('Zwiebelmann');
    });
  });
});
