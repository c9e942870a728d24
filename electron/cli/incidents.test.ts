import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/open-terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal({ name: 'ina', role: 'incidentResponder' });
}, 180_000);
afterAll(() => terminal?.close());

const hourMs = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * hourMs).toISOString();

describe('an incident from a terminal', () => {
  let id = '';

  it('is opened with a playbook, and its clock runs for 72 hours from awareness', async () => {
    const { playbooks } = await terminal.call('playbooks.list', { language: 'en' });
    const key = playbooks.find(({ id: each }) => each === 'leaked-api-key')!;
    expect(playbooks).toHaveLength(9);
    const aware = ago(1);
    const opened = await terminal.call('incidents.open', {
      facts: { title: 'Leaked API key', kind: 'breach', breachTypes: ['confidentiality'] },
      moments: { detected: ago(2), aware },
      awareReasons: 'The key was used from abroad.',
      playbooks: [key.id],
      language: 'en',
    });
    id = opened.id;
    expect(opened.number).toMatch(/^V-\d{4}-001$/);
    const incident = await terminal.call('incidents.get', { id, language: 'en' });
    const clock = incident.clocks.find(({ id: each }) => each === 'eu.gdpr.sa')!;
    expect(Date.parse(clock.target!) - Date.parse(aware)).toBe(72 * hourMs);
    expect(clock).toMatchObject({ state: 'running' });
    expect(incident.allTasks).toHaveLength(key.tasks.length);
    expect(await terminal.call('incidents.applyPlaybook', { id, playbookId: key.id, language: 'en' })).toMatchObject({
      added: 0,
    });
    expect((await terminal.call('incidents.nextClock', {})).next).toMatchObject({ incidentId: id });
  });

  it('is assessed and decided on, and counts as notified only once its notification has left', async () => {
    const factors = {
      data: [{ class: 'financial' as const, score: 3 as const }],
      identification: 'maximum' as const,
      confidentiality: 'limited' as const,
      integrity: 'none' as const,
      availability: 'none' as const,
      isMalicious: false,
    };
    expect(await terminal.call('incidents.severity', { ...factors, language: 'en' })).toMatchObject({
      score: 3.25,
      level: 'high',
    });
    await terminal.call('incidents.assess', { id, factors });
    const decision = { id, subject: 'authority' as const, choice: 'notify' as const, reasons: 'High risk.' };
    await terminal.call('incidents.advise', { id, subject: 'authority', advises: 'doNotNotify', reasons: 'Low risk.' });
    const against = { ...decision, name: 'Max Berger', position: 'CEO' };
    expect(await terminal.problemOf('incidents.decide', against)).toBe('incident.departureReasonsNeeded');
    expect(await terminal.call('incidents.decide', { ...against, departureReasons: 'Bank details.' })).toMatchObject({
      departsFromAdvice: true,
    });
    const { notificationId } = await terminal.call('incidents.draftNotification', {
      id,
      type: 'initial',
      authorityId: 'DE-BY.private',
    });
    const { fields } = await terminal.call('incidents.notification', { id, notificationId, language: 'en' });
    expect(fields).toHaveLength(100);
    const to = path.join(terminal.folder, 'initial');
    const { path: file } = await terminal.call('incidents.exportNotification', {
      id,
      notificationId,
      format: 'json',
      language: 'en',
      to,
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toBeTypeOf('object');
    const told = async () => (await terminal.call('incidents.list', { language: 'en' })).incidents[0]!.authorityTold;
    expect(await told()).toBeNull();
    await terminal.call('incidents.recordDispatch', {
      id,
      notificationId,
      at: ago(0),
      channel: 'webForm',
      proof: 'receipt',
      reference: 'LDA-1',
    });
    expect(await told()).not.toBeNull();
  });

  it('stands in the register of breaches, and a drill does not', async () => {
    await terminal.call('incidents.open', { facts: { title: 'Drill' }, isDrill: true, language: 'en' });
    const to = path.join(terminal.folder, 'register');
    const { incidents, path: file } = await terminal.call('incidents.exportRegister', {
      format: 'json',
      language: 'en',
      to,
    });
    expect(incidents).toBe(1);
    expect(readFileSync(file, 'utf8')).toContain('LDA-1');
    expect(await terminal.problemOf('incidents.clocks', { regimes: ['xx.none'], events: [] })).toBe(
      'incident.regimeUnknown',
    );
  });
});
