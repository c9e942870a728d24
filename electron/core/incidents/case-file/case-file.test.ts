import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../shared/testing/hostile-strings/index.ts';
import { checkCaseFile, unpackCaseFile } from '../../case-files/testing/check-case-file.ts';
import { expectHarmless } from '../../case-files/testing/expect-harmless.ts';
import { readPdf } from '../../documents/testing/read-pdf.ts';
import { openIncidentTest, type IncidentTest } from '../testing/open-incident-test.ts';

const reason = { purpose: 'incident', caseId: 'LDA-1085' };
let at: IncidentTest;
let written = 0;

beforeAll(async () => {
  at = await openIncidentTest();
}, 60_000);
afterAll(() => at.dispose());

const write = async (id: string, language: 'de' | 'en' = 'de') => {
  const to = path.join(at.test.folder, `akte-${++written}`);
  const file = await at.call('incidents.exportCaseFile', { id, reason, language, to });
  return { file, files: await unpackCaseFile(file.path, `${to}-unpacked`) };
};

describe('the file of an incident', { timeout: 120_000 }, () => {
  it('tells what happened, what was decided and why, and holds each notification as it was sent', async () => {
    const id = await at.open({
      facts: {
        title: 'Schlüssel im Log',
        description: 'Ein Schlüssel stand im Log.',
        breachTypes: ['confidentiality'],
      },
      moments: { occurred: '2026-11-26T22:00:00Z', aware: '2026-11-27T00:30:00Z' },
      awareReasons: 'Protokoll gesehen.',
    });
    await at.call('incidents.comment', { id, text: 'Anbieter angerufen.' });
    await at.call('incidents.decide', {
      id,
      subject: 'authority',
      choice: 'notify',
      name: 'Karla Kern',
      position: 'Geschäftsführerin',
      reasons: 'Zugangsdaten waren lesbar.',
    });
    const { notificationId } = await at.call('incidents.draftNotification', {
      id,
      type: 'initial',
      authorityId: 'DE-BY.private',
    });
    await at.call('incidents.recordDispatch', {
      id,
      notificationId,
      at: '2026-11-27T00:45:00Z',
      channel: 'email',
      proof: 'Sendebericht 7',
    });
    const { file, files } = await write(id);
    const page = files.get('index.html')!.toString();
    for (const said of [
      'Ein Schlüssel stand im Log.',
      'Protokoll gesehen.',
      'Anbieter angerufen.',
      'Zugangsdaten waren lesbar.',
      'Karla Kern (Geschäftsführerin)',
      'Sendebericht 7',
      'Meldung versandt: Erstmeldung, E-Mail',
      '27.11.2026, 01:30 MEZ',
      'incidents.comment (erledigt)',
    ])
      expect(page).toContain(said);
    const pdf = await readPdf(files.get('documents/01.pdf')!);
    expect(pdf.pages.join(' ').replace(/\s+/g, '')).toContain('EinSchlüsselstandimLog.');
    expect(JSON.parse(files.get('documents/02.json')!.toString())).toMatchObject({ type: 'initial' });
    expect(checkCaseFile(file.path, { key: file.publicKey })).toMatchObject({ intact: true, exitCode: 0 });
    const english = await write(id, 'en');
    expect(english.files.get('index.html')!.toString()).toContain('Notification sent: initial, e-mail');
  });

  it('of a drill is marked as an exercise on every page', async () => {
    const id = await at.open({ isDrill: true, facts: { title: 'Probe' } });
    const { files } = await write(id);
    for (const each of (await readPdf(files.get('index.pdf')!)).pages)
      expect(each.replace(/\s+/g, '')).toContain('Übung,keinechterVorfall');
  });

  it('carries the corpus of attacks as text: nothing of it runs, steers or breaks the signature', async () => {
    const texts = hostileStrings().filter((text) => text.isWellFormed() && !text.includes('\0'));
    const facts = { description: 0, systems: 1, effects: 2, containment: 3, remedies: 4, measuresBefore: 5 };
    const parts = Object.keys(facts).map((field, index) => [
      field,
      texts
        .filter((_, each) => each % 6 === index)
        .map((text) => text.slice(0, 80))
        .join('\n')
        .slice(0, 4000),
    ]);
    const id = await at.open({ facts: { title: '=HYPERLINK("http://evil.example")', ...Object.fromEntries(parts) } });
    for (const text of texts.slice(0, 60)) await at.call('incidents.comment', { id, text: text.slice(0, 4000) || 'x' });
    const { file, files } = await write(id);
    await expectHarmless(files);
    expect(checkCaseFile(file.path)).toMatchObject({ intact: true, exitCode: 0 });
  });
});
