import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostileNames } from '../../../../shared/testing/hostile-strings/index.ts';
import { addPerson, switchTo } from '../../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';

let test: TestCore;
let place: string;
beforeEach(async () => {
  test = await openTestCore({ resumesJobs: true, worksAlone: true, now: () => Date.parse('2026-11-27T01:00:00Z') });
  place = path.join(test.folder, 'termine');
});
afterEach(() => test.dispose());

const read = (): string => readFileSync(`${place}.ics`, 'utf8').replaceAll('\r\n ', '');
const uids = (): string[] => read().match(/^UID:.*$/gm) ?? [];
const set = (to: string | null = place) => test.call('deadlines.setFeed', { to });
const openRequest = (name = 'Ana Beispiel', email = 'ana@example.org') =>
  test.call('requests.open', {
    kind: 'access',
    regime: 'EU',
    region: 'DE-BY',
    receivedAt: '2026-11-20T09:00:00Z',
    person: { name, email },
  });
const aware = { occurred: '2026-11-26T22:00:00Z', aware: '2026-11-27T00:30:00Z' };
const complete = {
  purposes: [{ name: 'Fragen' }],
  subjects: ['customers' as const],
  data: [{ category: 'contact' as const, erasure: 'bald' }],
};
const anActivity = { kind: 'audit' as const, name: 'Audit bei Max Berger', owner: 'Max Berger', dueOn: '2027-01-05' };

describe('the calendar file of all dates', () => {
  it('holds the dates of requests, incidents, programme and records, with ids that stay', async () => {
    await openRequest();
    await set();
    const [due] = uids();
    await test.call('incidents.open', {
      facts: { title: 'Kundendaten von Ana im Netz', kind: 'breach', breachTypes: ['confidentiality'] },
      moments: aware,
      awareReasons: 'Protokoll.',
    });
    await test.call('programme.save', { fields: anActivity });
    const record = { name: 'Chat mit Ana', owner: 'Ana Beispiel', reviewOn: '2027-05-01' };
    const { id } = await test.call('records.save', { fields: { ...record, ...complete } });
    await test.call('records.release', { id });
    for (const title of [
      'SUMMARY:2026-001: Auskunft beantworten',
      'SUMMARY:V-2026-001: Meldung an die Aufsichtsbehörde',
      'SUMMARY:Audit\r',
      'SUMMARY:Überprüfung der Verarbeitungstätigkeit: V-0001\r',
    ])
      expect(read()).toContain(title);
    expect(uids()).toContain(due);
    expect(new Set(uids()).size).toBe(uids().length);
  });

  it('holds nothing personal, whatever somebody typed', async () => {
    await set();
    await openRequest();
    await test.call('programme.save', { fields: anActivity });
    const written = read();
    for (const word of ['Ana', 'Beispiel', 'example.org', 'Berger']) expect(written).not.toContain(word);
    for (const name of hostileNames()
      .filter((text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\0'))
      .slice(0, 40))
      await test.call('programme.save', { fields: { ...anActivity, name } }).catch(() => undefined);
    expect(read().replaceAll('\r\n', '')).not.toMatch(/\p{Cc}|evil\.example/u);
  });

  it('is refused where a folder stands in its way, which stays', async () => {
    mkdirSync(`${place}.ics.part`);
    expect(await problemCode(set())).toBe('storage.notWritable');
    expect(existsSync(`${place}.ics.part`)).toBe(true);
    expect(existsSync(`${place}.ics`)).toBe(false);
  });

  it('is written anew when a date changes, and a date that is gone vanishes from it', async () => {
    await set();
    expect(uids()).toEqual([]);
    const { id } = await openRequest();
    const before = read();
    await test.call('requests.record', { id, type: 'extended', at: '2026-11-25T10:00:00Z', note: 'Viele Anfragen.' });
    expect(read()).not.toBe(before);
    expect(uids().length).toBeGreaterThan(0);
    await test.call('requests.close', { id, outcome: 'withdrawn' });
    expect(uids()).toEqual([]);
    const { feed } = await test.call('deadlines.feed');
    expect(feed).toMatchObject({ path: `${place}.ics`, dates: 0, isCurrent: true });
  });

  it('takes the place of its own file only, and says when it could not be written', async () => {
    writeFileSync(`${place}.ics`, 'mine');
    expect(await problemCode(set())).toBe('export.exists');
    rmSync(`${place}.ics`);
    await set();
    writeFileSync(`${place}.ics`, 'mine');
    await openRequest();
    expect(read()).toBe('mine');
    expect((await test.call('deadlines.feed')).feed).toMatchObject({ isCurrent: false });
    rmSync(`${place}.ics`);
    await test.call('deadlines.refreshFeed');
    expect(uids().length).toBeGreaterThan(0);
  });

  it('leaves its old place for another, and goes where there is none', async () => {
    await set();
    const other = path.join(test.folder, 'anderswo.ics');
    await set(other);
    expect([existsSync(`${place}.ics`), existsSync(other)]).toEqual([false, true]);
    await set(null);
    expect(existsSync(other)).toBe(false);
    expect((await test.call('deadlines.feed')).feed).toBeNull();
  });

  it('says the same whoever is signed in, and who may not choose its place does not', async () => {
    await openRequest();
    await set();
    const before = uids();
    await addPerson(test, 'auditor');
    await switchTo(test, 'auditor');
    await test.call('deadlines.refreshFeed');
    expect(uids()).toEqual(before);
    expect(await problemCode(set(null))).toBe('permission.denied');
  });
});
