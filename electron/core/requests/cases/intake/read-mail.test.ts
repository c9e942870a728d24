import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail as read, type ReadMail } from './read-mail.ts';
import { proposeCase } from './propose-case.ts';
import { defaultSettings } from '../../../detection/index.ts';
import { toEml, writeMail } from './testing/write-mail.ts';

const readMail = (mail: Parameters<typeof read>[0]): Promise<ReadMail> => read(mail, 'Europe/Berlin');
const head = {
  From: '"Ana Beispiel" <ana@example.org>',
  To: 'datenschutz@firma.example',
  Subject: '=?utf-8?Q?L=C3=B6schung?=',
  Date: 'Mon, 2 Mar 2026 08:00:00 +0100',
};
const words = 'Bitte löschen Sie alle meine Daten. Meine Kundennummer ist K-123456.';
const same = (bytes: Uint8Array, text: string | Uint8Array): boolean => Buffer.from(text as Uint8Array).equals(bytes);

describe('a mail', () => {
  it('says who wrote, when, what and with which files, and is kept as it came', async () => {
    const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255]);
    const written = writeMail(head, [
      { type: 'text/plain; charset=utf-8', body: words },
      { type: 'application/pdf', body: pdf, headers: { 'Content-Disposition': 'attachment; filename="Brief.pdf"' } },
    ]);
    const mail = await readMail(toEml(written));
    expect(mail).toMatchObject({
      subject: 'Löschung',
      from: { name: 'Ana Beispiel', email: 'ana@example.org' },
      to: ['datenschutz@firma.example'],
      text: words,
      receivedAt: Date.parse('2026-03-02T07:00:00Z'),
    });
    expect(mail.attachments).toMatchObject([{ name: 'Brief.pdf', mediaType: 'application/pdf', kind: 'attachment' }]);
    expect(same(mail.attachments[0]!.bytes, pdf)).toBe(true);
    expect(mail.source).toMatchObject({ name: 'mail.eml', mediaType: 'message/rfc822', kind: 'source' });
    expect(same(mail.source.bytes, written)).toBe(true);
  });

  it('in HTML alone becomes text, and nothing of it runs or is fetched', async () => {
    const page = `<html><head><style>p{color:red}</style><script>steal()</script></head><body onload="steal()"><p>Guten Tag,</p>
      <p>bitte <b>l&ouml;schen</b> Sie meine Daten.</p><img src="http://tracker.example/x.gif"><script>steal()</script></body></html>`;
    const { text } = await readMail(toEml(writeMail(head, [{ type: 'text/html; charset=utf-8', body: page }])));
    expect(text).toContain('Guten Tag,');
    expect(text).toContain('bitte löschen Sie meine Daten.');
    expect(text).not.toMatch(/steal|tracker|color|</);
  });

  it('keeps a mail inside it as a file of its own', async () => {
    const inner = writeMail({ From: 'x@example.org', Subject: 'innen' }, [{ type: 'text/plain', body: 'innen' }]);
    const mail = await readMail(
      toEml(
        writeMail(head, [
          { type: 'text/plain', body: words },
          { type: 'message/rfc822', body: inner },
        ]),
      ),
    );
    expect(mail.attachments.map(({ name }) => name)).toEqual(['mail-1.eml']);
  });

  it('gives files names without folders, hidden characters and dots in front', async () => {
    const name = (filename: string) => ({ 'Content-Disposition': `attachment; filename="${filename}"` });
    const mail = await readMail(
      toEml(
        writeMail(head, [
          { type: 'text/plain', body: words },
          { type: 'text/plain', body: 'a', headers: name('../../etc/passwd') },
          { type: 'text/plain', body: 'b', headers: name('...hidden') },
          { type: 'text/plain', body: 'c', headers: name('=?utf-8?Q?gpj=E2=80=AE.exe?=') },
        ]),
      ),
    );
    expect(mail.attachments.map((file) => file.name)).toEqual(['_.._etc_passwd', 'hidden', 'gpj.exe']);
  });

  it('in a charset nobody knows, or that lies, is read as far as it goes', async () => {
    for (const charset of ['x-unknown', 'utf-7', 'utf-8', '../../x', '']) {
      const body = new Uint8Array([0x4c, 0xf6, 0x73, 0xff, 0xfe, 0x68]);
      const mail = await readMail(toEml(writeMail(head, [{ type: `text/plain; charset="${charset}"`, body }])));
      expect(mail.text.startsWith('L'), charset).toBe(true);
      expect(mail.text.isWellFormed()).toBe(true);
    }
  });

  it('that nests without end still says who wrote and keeps its source', async () => {
    const deep = Array.from(
      { length: 5000 },
      (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}`,
    );
    const written = `From: ana@example.org\r\nSubject: tief\r\n${deep.join('\r\n')}\r\n\r\n${words}`;
    const mail = await readMail(toEml(written));
    expect(mail).toMatchObject({ subject: 'tief', from: { email: 'ana@example.org' } });
    expect(same(mail.source.bytes, written)).toBe(true);
  });

  it('with a head without end keeps its source', async () => {
    const written = `From: ana@example.org\r\n${'X-Filler: '.padEnd(200, 'x')}\r\n`.repeat(20_000);
    const mail = await readMail(toEml(written));
    expect(same(mail.source.bytes, written)).toBe(true);
  });

  it('with thousands of files keeps the first of them beside the source', async () => {
    const files = Array.from({ length: 3000 }, () => ({
      type: 'text/plain',
      body: 'x',
      headers: { 'Content-Disposition': 'attachment' },
    }));
    const mail = await readMail(toEml(writeMail(head, [{ type: 'text/plain', body: words }, ...files])));
    expect(mail.attachments).toHaveLength(200);
    expect(mail.text).toBe(words);
  });

  it('of fifteen megabytes takes seconds of the processor, also where it is one line of broken HTML', async () => {
    for (const body of ['<a '.repeat(400_000), '<!--'.repeat(300_000), words.repeat(200_000)]) {
      const before = process.cpuUsage().user;
      const mail = await readMail(toEml(writeMail(head, [{ type: 'text/html', body }])));
      expect(mail.from.email).toBe('ana@example.org');
      proposeCase(mail, defaultSettings);
      // Microseconds of the processor: others may use it as well.
      expect(process.cpuUsage().user - before).toBeLessThan(15_000_000);
    }
  }, 120_000);

  it('that is no mail is refused where it is no base64, and kept whole otherwise', async () => {
    await expect(readMail({ format: 'eml', content: 'kein ö' })).rejects.toMatchObject({
      code: 'request.mailUnreadable',
    });
    await expect(readMail({ format: 'eml', content: ' ' })).rejects.toMatchObject({ code: 'request.mailUnreadable' });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
        const mail = await readMail(toEml(bytes));
        expect(same(mail.source.bytes, bytes)).toBe(true);
        expect(mail.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a mail that was pasted', () => {
  it('is read with the head of a mail program, in German and English', async () => {
    for (const [pasted, at] of [
      [
        'Von: Ana Beispiel <ana@example.org>\nGesendet: Montag, 2. März 2026 08:15\nAn: datenschutz@firma.example\nBetreff: Löschung',
        '2026-03-02T07:15:00Z',
      ],
      [
        'From: Ana Beispiel <ana@example.org>\nSent: Monday, July 6, 2026 8:15 PM\nTo: dpo@firma.example\nSubject: Löschung',
        '2026-07-06T18:15:00Z',
      ],
      [
        'Von: "Ana Beispiel" <ana@example.org>\nDatum: 02.03.2026 um 08:15 Uhr\nBetreff: Löschung',
        '2026-03-02T07:15:00Z',
      ],
    ] as const) {
      const mail = await readMail({ format: 'text', content: `${pasted}\n\n${words}` });
      expect(mail).toMatchObject({
        subject: 'Löschung',
        from: { name: 'Ana Beispiel', email: 'ana@example.org' },
        text: words,
        receivedAt: Date.parse(at),
      });
      expect(mail.source).toMatchObject({ name: 'mail.txt', mediaType: 'text/plain' });
    }
  });

  it('is read as a mail where its source was pasted', async () => {
    const content = writeMail(head, [{ type: 'text/plain; charset=utf-8', body: words }]);
    const mail = await readMail({ format: 'text', content });
    expect(mail).toMatchObject({ subject: 'Löschung', text: words, source: { mediaType: 'message/rfc822' } });
  });

  it('is a letter where it only begins like a head', async () => {
    const letter = 'An: alle\nich möchte wissen, was Sie gespeichert haben.';
    expect(await readMail({ format: 'text', content: letter })).toMatchObject({
      text: letter,
      receivedAt: null,
      subject: '',
    });
  });
});

describe('what is proposed of a mail', () => {
  const propose = async (text: string) =>
    proposeCase(await readMail(toEml(writeMail(head, [{ type: 'text/plain; charset=utf-8', body: text }]))), {
      ...defaultSettings,
      numberPatterns: [{ type: 'customerNumber', pattern: 'K-\\d{6}' }],
    });

  it('are the sender and what identifies him in the text, but not whom it was sent to', async () => {
    const { identifiers, person, kind, language } = await propose(
      `${words} Sie erreichen mich unter 030 23125009 oder ana.privat@example.net, nicht datenschutz@firma.example. Chat-ID: abc-42`,
    );
    expect(person).toEqual({ name: 'Ana Beispiel', email: 'ana@example.org' });
    expect([kind, language]).toEqual(['erasure', 'de']);
    expect(identifiers).toEqual(
      expect.arrayContaining([
        { kind: 'email', value: 'ana@example.org' },
        { kind: 'email', value: 'ana.privat@example.net' },
        { kind: 'phone', value: '030 23125009' },
        { kind: 'customerNumber', value: 'K-123456' },
        { kind: 'session', value: 'abc-42' },
      ]),
    );
    expect(JSON.stringify(identifiers)).not.toContain('firma.example');
  });

  it('does not rest on what is only quoted', async () => {
    const { kinds } = await propose(`Danke, das Paket ist da.\n\n> ${words}\n> Auskunft nach Art. 15 DSGVO`);
    expect(kinds).toEqual(['erasure']);
  });
});
