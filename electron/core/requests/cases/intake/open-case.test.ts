import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDialogue, firstInstant } from '../../../../sample/testing/start-test-server.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../../../backends/testing/sync-fixture.ts';
import { problemCode } from '../../../testing/test-core.ts';
import { toEml, writeMail } from './testing/write-mail.ts';

const hour = 3_600_000;
let sync: SyncTest;
beforeAll(async () => {
  sync = await openSyncTest(await startFilledServer(0));
  const said = ['Guten Tag', 'Wie kann ich helfen?', 'Bitte löschen Sie alle meine Daten nach Art. 17 DSGVO'];
  addDialogue(sync.server.store, 'uttered', firstInstant + 500 * hour, said);
  await sync.sync();
  const { jobId } = await sync.test.call('checks.run');
  await sync.test.waitForJob(jobId);
}, 120_000);
afterAll(() => sync.dispose());

const call: SyncTest['test']['call'] = (name, input) => sync.test.call(name, input);
const letter = writeMail(
  {
    Received: 'from out.example.org by mx.firma.example with ESMTPS; Mon, 2 Mar 2026 08:00:10 +0100',
    From: 'Ana Beispiel <ana.beispiel@example.org>',
    To: 'datenschutz@firma.example',
    Subject: 'Auskunft',
    Date: 'Mon, 2 Mar 2026 08:00:00 +0100',
  },
  [
    { type: 'text/plain; charset=utf-8', body: 'Ich bitte um Auskunft nach Art. 15 DSGVO. Telefon 030 23125009.' },
    {
      type: 'image/png',
      body: new Uint8Array([1, 2, 3]),
      headers: { 'Content-Disposition': 'attachment; filename="Unterschrift.png"' },
    },
  ],
);

describe('a mail that becomes a case', () => {
  it('is proposed with all that a case needs, and nothing is stored', async () => {
    const proposal = await call('requests.readMail', toEml(letter));
    expect(proposal).toMatchObject({
      subject: 'Auskunft',
      kind: 'access',
      language: 'de',
      receivedAt: '2026-03-02T07:00:10.000Z',
      dates: [
        { source: 'received', at: '2026-03-02T07:00:10.000Z' },
        { source: 'date', at: '2026-03-02T07:00:00.000Z' },
      ],
      person: { name: 'Ana Beispiel', email: 'ana.beispiel@example.org' },
      attachments: [{ name: 'Unterschrift.png', mediaType: 'image/png', bytes: 3 }],
      duplicates: [],
    });
    expect((await call('requests.list')).total).toBe(0);
    const { entries } = await call('audit.list', { limit: 1 });
    expect(JSON.stringify(entries[0])).not.toMatch(/beispiel|Auskunft/);
  });

  it('fills what was not typed, and is kept as it came beside its files', async () => {
    const { id, dueOn } = await call('requests.open', {
      kind: 'access',
      receivedAt: '2026-03-02T07:00:10Z',
      mail: toEml(letter),
    });
    expect(dueOn).toBe('2026-04-02');
    const read = await call('requests.get', { id });
    expect(read.details).toMatchObject({
      name: 'Ana Beispiel',
      email: 'ana.beispiel@example.org',
      text: 'Ich bitte um Auskunft nach Art. 15 DSGVO. Telefon 030 23125009.',
    });
    expect(read.identifiers).toEqual([
      { kind: 'email', value: 'ana.beispiel@example.org' },
      { kind: 'phone', value: '030 23125009' },
    ]);
    expect(read.files.map(({ name, kind }) => [name, kind])).toEqual([
      ['mail.eml', 'source'],
      ['Unterschrift.png', 'attachment'],
    ]);
    const to = path.join(sync.test.folder, 'saved.eml');
    await call('requests.saveFile', { id, fileId: read.files[0]!.id, to });
    expect(readFileSync(to, 'utf8')).toBe(letter);
    const again = await call('requests.readMail', toEml(letter));
    expect(again.duplicates).toEqual([{ id, number: read.number }]);
  });

  it('leaves no case behind where it cannot be read', async () => {
    const before = (await call('requests.list')).total;
    const mail = { format: 'eml' as const, content: 'ö' };
    const opened = call('requests.open', { kind: 'access', receivedAt: '2026-03-02T07:00:10Z', mail });
    expect(await problemCode(opened)).toBe('request.mailUnreadable');
    expect((await call('requests.list')).total).toBe(before);
  });
});

describe('a request uttered in a chat', () => {
  it('becomes one case, which settles the finding', async () => {
    const uttered = async () => {
      const { findings } = await call('findings.list', { rule: 'rightUttered', limit: 500 });
      return findings.find(({ details }) => details['right'] === 'erasure')!;
    };
    const finding = await uttered();
    expect(finding.status).toBe('open');
    const open = () =>
      call('requests.open', {
        kind: 'erasure',
        channel: 'chat',
        receivedAt: finding.at,
        findingId: finding.id,
      });
    const { id } = await open();
    const read = await call('requests.get', { id });
    expect(read.details!.text).toBe('Bitte löschen Sie alle meine Daten nach Art. 17 DSGVO');
    expect(read.identifiers).toContainEqual({ kind: 'session', value: 'uttered' });
    expect(await uttered()).toMatchObject({ status: 'fixed' });
    expect(await problemCode(open())).toBe('request.findingHasCase');
    // The rule still sees it, and knows that something was done about it.
    const { jobId } = await call('checks.run');
    await sync.test.waitForJob(jobId);
    expect((await uttered()).status).toBe('fixed');
  });

  it('is not made up', async () => {
    const findingId = '0190a000-0000-7000-8000-000000000001';
    const opened = call('requests.open', { kind: 'erasure', receivedAt: '2026-03-02T07:00:10Z', findingId });
    expect(await problemCode(opened)).toBe('finding.unknown');
  });
});
