import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../../shared/testing/hostile-strings/index.ts';
import { readDocx } from '../../../documents/testing/read-docx.ts';
import { readPdf } from '../../../documents/testing/read-pdf.ts';
import { problemCode } from '../../../testing/test-core.ts';
import { openIncidentTest, type IncidentTest } from '../../testing/open-incident-test.ts';

type Format = 'pdf' | 'docx' | 'json' | 'txt';
let at: IncidentTest;
let id: string;
let notificationId: string;
let files = 0;

beforeAll(async () => {
  at = await openIncidentTest();
  id = await at.open({
    facts: { title: 'Fall', breachTypes: ['confidentiality'], description: 'Ein Schlüssel stand im Log.' },
    moments: { occurred: '2026-11-26T22:00:00Z', aware: '2026-11-27T00:30:00Z' },
    awareReasons: 'Protokoll.',
  });
  const authorityId = 'DE-BY.private';
  ({ notificationId } = await at.call('incidents.draftNotification', { id, type: 'initial', authorityId }));
}, 60_000);
afterAll(() => at.dispose());

const write = (format: Format, language: 'de' | 'en' = 'de', of = notificationId, incident = id) =>
  at.call('incidents.exportNotification', {
    id: incident,
    notificationId: of,
    format,
    language,
    to: path.join(at.test.folder, `meldung-${++files}`),
  });
const writeText = async (...parameters: Parameters<typeof write>): Promise<string> =>
  readFileSync((await write(...parameters)).path, 'utf8');
const squeeze = (text: string): string => text.replace(/\s+/g, '');

describe('a notification that is written out', { timeout: 60_000 }, () => {
  it('is text to be pasted into the form of the authority, in the order of its fields', async () => {
    const text = await writeText('txt');
    const numbers = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(text).toContain('62. Nähere Beschreibung des Vorfalls\nEin Schlüssel stand im Log.\n');
    expect(text).toContain('27.11.2026, 01:30 MEZ');
    expect(text).toContain('55. Art der Verletzung\nVerletzung der Vertraulichkeit');
    const { missing } = await write('txt');
    for (const number of missing) expect(text).toMatch(new RegExp(`^${number}\\. .*\\n\\(fehlt\\)$`, 'm'));
    expect(await writeText('txt', 'en')).toContain('(missing)');
  });

  it('is data with the answers by their numbers', async () => {
    const told = JSON.parse(await writeText('json', 'en')) as {
      answers: { number: number; value: unknown; inWords: string }[];
      missing: number[];
    };
    expect(told).toMatchObject({
      format: 'custos-breach-notification-1',
      incident: 'V-2026-001',
      isDrill: false,
      type: 'initial',
      authority: { id: 'DE-BY.private' },
      sentAt: null,
    });
    expect(told.answers).toContainEqual(
      expect.objectContaining({ number: 4, value: 'incomplete', inWords: 'Incomplete' }),
    );
    const { missing } = await at.call('incidents.notification', { id, notificationId, language: 'en' });
    expect(told.missing).toEqual(missing);
  });

  it('is a tagged document that says what is missing, that it is a draft, and whose form it follows', async () => {
    const { path: file, missing } = await write('docx');
    const said = (await readDocx(readFileSync(file))).map(({ text }) => text).join('\n');
    expect(file.endsWith('.docx')).toBe(true);
    for (const line of ['Entwurf', 'Ein Schlüssel stand im Log.', '(fehlt)', missing.join(', '), 'BayLDA'])
      expect(said).toContain(line);
    expect(said).toMatch(/EDSA, Muster .*nach einer Abschrift Dritter/);
    const { isTagged, pages } = await readPdf(readFileSync((await write('pdf', 'en')).path));
    expect(isTagged).toBe(true);
    expect(squeeze(pages.join(''))).toContain(squeeze('Notification of a personal data breach'));
    expect(squeeze(pages.join(''))).toContain(squeeze('Ein Schlüssel stand im Log.'));
  });

  it('says of one that has left when, how and by what that is proven; a follow-up, what changed', async () => {
    const { notificationId: first } = await at.call('incidents.draftNotification', {
      id,
      type: 'initial',
      authorityId: 'AT',
    });
    await at.call('incidents.recordDispatch', {
      id,
      notificationId: first,
      at: '2026-11-27T00:45:00Z',
      channel: 'email',
      proof: 'Nachricht im Postausgang',
      reference: 'D-777',
    });
    const said = (await readDocx(readFileSync((await write('docx', 'de', first)).path))).map(({ text }) => text);
    for (const line of ['27.11.2026, 01:45 MEZ', 'E-Mail', 'Nachricht im Postausgang', 'D-777'])
      expect(said.join('\n')).toContain(line);
    expect(said.join('\n')).not.toContain('Entwurf');
    const { notificationId: second } = await at.call('incidents.draftNotification', {
      id,
      type: 'followUp',
      authorityId: 'AT',
    });
    await at.call('incidents.fillNotification', { id, notificationId: second, values: { 92: 'Gesperrt.' } });
    const later = (await readDocx(readFileSync((await write('docx', 'de', second)).path))).map(({ text }) => text);
    expect(later).toContain('Geändert seit der vorigen Meldung');
    expect(later).toContain('Gesperrt.');
  });

  it('of a drill is marked as an exercise on each page', async () => {
    const drill = await at.open({ isDrill: true, drillSpeed: 60, facts: { title: 'Übung' } });
    const { notificationId: draft } = await at.call('incidents.draftNotification', {
      id: drill,
      type: 'initial',
      authorityId: 'AT',
    });
    const { pages } = await readPdf(readFileSync((await write('pdf', 'de', draft, drill)).path));
    for (const page of pages) expect(squeeze(page)).toContain(squeeze('Übung: keine wirkliche Meldung'));
    expect(JSON.parse(await writeText('json', 'de', draft, drill))).toMatchObject({ isDrill: true });
  });

  it('carries whatever was typed, and nothing of it steers a terminal, a page or a sheet', async () => {
    const texts = hostileStrings().filter((text) => text.isWellFormed() && !text.includes('\0'));
    for (let from = 0; from < texts.length; from += 40) {
      const part = texts
        .slice(from, from + 40)
        .join('\n')
        .slice(0, 19_000);
      await at.call('incidents.fillNotification', {
        id,
        notificationId,
        values: { 12: part, 40: texts.slice(from, from + 40).map((text) => text.slice(0, 300)), 38: 'yes', 62: part },
      });
      const [txt, json] = [await writeText('txt'), await writeText('json')];
      for (const written of [txt, json]) expect(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u.test(written)).toBe(false);
      JSON.parse(json);
      await write('docx');
    }
    const { path: file } = await write('pdf');
    expect((await readPdf(readFileSync(file))).pages.length).toBeGreaterThan(0);
    await at.call('incidents.fillNotification', {
      id,
      notificationId,
      values: { 12: null, 38: null, 40: null, 62: null },
    });
  });

  it('never replaces a file, and ends as what it is', async () => {
    const to = path.join(at.test.folder, 'einmal.exe');
    const input = { id, notificationId, format: 'txt', language: 'de', to } as const;
    expect((await at.call('incidents.exportNotification', input)).path).toBe(`${to}.txt`);
    expect(await problemCode(at.call('incidents.exportNotification', input))).toBe('export.exists');
  });
});
