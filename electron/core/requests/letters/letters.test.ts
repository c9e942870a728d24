import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileNames } from '../../../../shared/testing/hostile-strings/index.ts';
import { readContent } from '../../documents/testing/read-content.ts';
import { problemCode } from '../../testing/test-core.ts';
import { address, ana, openLetterTest, refusal, type LetterTest } from './testing/open-letter-test.ts';

let cases: LetterTest;

beforeAll(async () => {
  cases = await openLetterTest();
}, 60_000);
afterAll(() => cases.dispose());

describe('a draft', () => {
  it('says what the case says: person, number, dates in the zone of the organisation, authority', async () => {
    // Half past eleven at night in UTC is the next day in Berlin.
    const id = await cases.openCase({ receivedAt: '2026-03-04T23:30:00Z' });
    const letter = await cases.draft(id, 'acknowledgement');
    expect(letter.recipient).toBe(`Ana Beispiel\n${address}`);
    expect(letter.subject).toBe('Bestätigung des Eingangs: Auskunft nach Art. 15 DSGVO');
    expect(letter.body).toMatch(/^Guten Tag Ana Beispiel,\n\nIhr Antrag ist am 5. März 2026 bei uns eingegangen/);
    expect(letter.body).toContain('spätestens bis zum 7. April 2026');
    expect(letter.body).toContain('Dana Probst, datenschutz@muster.example');
    expect(letter).toMatchObject({
      missing: [],
      unverified: [],
      isFinal: false,
      fileId: null,
      dispatch: null,
      createdBy: 'Dana Probst',
    });
    const refused = await cases.draft(id, 'refusal', refusal);
    expect(refused.body).toContain('BayLDA');
    const english = await cases.call('requests.draftLetter', { id, kind: 'acknowledgement', language: 'en' });
    expect(english.body).toContain('Your request reached us on 5 March 2026');
  });

  it('names the date of an extension before and after it was announced', async () => {
    const id = await cases.openCase();
    const values = { reasons: 'Sehr viele Gespräche.' };
    const letter = await cases.draft(id, 'extension', values);
    expect(letter.body).toContain('nicht bis zum 7. April 2026');
    expect(letter.body).toContain('spätestens am 5. Juni 2026');
    await cases.call('requests.record', { id, type: 'extended', at: '2026-03-10T08:00:00Z', note: 'Umfang' });
    const again = await cases.draft(id, 'extension', values);
    expect(again.body).toContain('nicht bis zum 7. April 2026');
    expect(again.body).toContain('spätestens am 5. Juni 2026');
  });

  it('marks what is missing, and is not finished before that is written', async () => {
    const id = await cases.openCase({ region: 'DE', person: { name: '' } });
    const letter = await cases.draft(id, 'refusal');
    expect(letter.missing).toEqual([
      'Empfänger des Schreibens',
      'Rechtsgrundlage der Ablehnung',
      'Gründe',
      'Zuständige Aufsichtsbehörde',
    ]);
    expect(await problemCode(cases.call('requests.finishLetter', { id, letterId: letter.id }))).toBe(
      'letter.incomplete',
    );
    const change = { id, letterId: letter.id, subject: letter.subject, recipient: 'Frau Unbekannt' };
    const changed = await cases.call('requests.changeLetter', { ...change, body: 'Nein.' });
    expect(changed.missing).toEqual([]);
    expect((await cases.call('requests.finishLetter', { id, letterId: letter.id })).isFinal).toBe(true);
  });

  it('names what it says of a law that nobody compared, until the writer takes it out, and puts no mark in it', async () => {
    const id = await cases.openCase({ regime: 'CH', region: 'ZH' });
    const letter = await cases.draft(id, 'noData');
    expect(letter.unverified).toEqual(['Art. 32 DSG', 'Art. 49 DSG']);
    for (const citation of letter.unverified) expect(letter.body).toContain(`(${citation})`);
    const { letters } = await cases.call('requests.letters', { id });
    expect(letters[0]!.unverified).toEqual(letter.unverified);
    const change = { id, letterId: letter.id, subject: letter.subject, body: 'Es liegt nichts vor.' };
    expect((await cases.call('requests.changeLetter', change)).unverified).toEqual([]);
  });

  it('is removed without trace in the timeline; a final letter is neither removed nor changed', async () => {
    const id = await cases.openCase();
    const { id: letterId } = await cases.draft(id, 'refusal', refusal);
    await cases.call('requests.removeLetter', { id, letterId });
    expect((await cases.call('requests.letters', { id })).letters).toEqual([]);
    expect(await problemCode(cases.call('requests.removeLetter', { id, letterId }))).toBe('letter.unknown');
    const final = await cases.finish(id, 'refusal', refusal);
    const named = { id, letterId: final.id };
    expect(await problemCode(cases.call('requests.removeLetter', named))).toBe('letter.final');
    expect(await problemCode(cases.call('requests.changeLetter', { ...named, subject: 'x', body: 'x' }))).toBe(
      'letter.final',
    );
    expect(await problemCode(cases.call('requests.finishLetter', named))).toBe('letter.final');
    expect(await cases.timeline(id)).toEqual(['opened', 'letterFinished']);
  });

  it('belongs to its case alone', async () => {
    const [one, other] = [await cases.openCase(), await cases.openCase()];
    const { id: letterId } = await cases.draft(one, 'refusal', refusal);
    expect(await problemCode(cases.call('requests.finishLetter', { id: other, letterId }))).toBe('letter.unknown');
    expect((await cases.call('requests.letters', { id: other })).letters).toEqual([]);
  });

  it('is not made in a closed case, nor with values that the letter has no place for', async () => {
    const id = await cases.openCase();
    expect(await problemCode(cases.draft(id, 'noData', { passphrase: 'x' }))).toBe('letter.valueUnknown');
    await cases.call('requests.close', { id, outcome: 'withdrawn' });
    expect(await problemCode(cases.draft(id, 'noData'))).toBe('request.closed');
  });

  it('asks for proof of identity on a doubt, which is recorded, and never of who opts out', async () => {
    const id = await cases.openCase();
    const letter = await cases.draft(id, 'askIdentity', {
      doubt: 'Andere Adresse als bekannt.',
      evidence: 'Kundennummer',
    });
    expect(letter.missing).toEqual([]);
    expect((await cases.get(id)).identityCheck?.doubt).toBe('Andere Adresse als bekannt.');
    expect((await cases.draft(id, 'askIdentity', { evidence: 'x' })).body).toContain('Andere Adresse als bekannt.');
    const optOut = await cases.openCase({ kind: 'optOut', regime: 'US', region: 'CA' });
    expect(await problemCode(cases.draft(optOut, 'askIdentity', { doubt: 'x', evidence: 'x' }))).toBe(
      'request.noProofAllowed',
    );
  });

  it('tells of an erasure what the newest plan has seen: gone, held back and open', async () => {
    const id = await cases.openCase({ kind: 'erasure', language: 'en' });
    await cases.inside(({ contentWriter }) =>
      contentWriter.write([
        {
          sql: `INSERT INTO erasure_plan (id, request_id, state, snapshot, created_by, created_at) VALUES (?, ?, ?, '{}', 'x', ?)`,
          rows: [
            ['old', id, 'superseded', 5],
            ['new', id, 'partial', 4],
          ],
        },
        {
          sql: `INSERT INTO erasure_item (id, plan_id, resource, external_id, step, messages, state, ground, updated_at)
            VALUES (?, ?, ?, 'x', 1, ?, ?, ?, ?)`,
          rows: [
            ['a', 'new', 'conversation', 3, 'gone', null, Date.parse('2026-03-08T10:00:00Z')],
            ['b', 'new', 'conversation', 4, 'gone', null, Date.parse('2026-03-09T10:00:00Z')],
            ['c', 'new', 'conversation', 1, 'held', 'gdpr.17_3.e', 1],
            ['d', 'new', 'conversation', 1, 'stillThere', null, 1],
            ['e', 'new', 'vault', 9, 'gone', null, 1],
            ['f', 'old', 'conversation', 100, 'gone', null, 1],
          ],
        },
      ]),
    );
    const residual = { backend: 'Shop', whereEn: 'Log files', whatEn: 'addresses of visitors' };
    await cases.inside(({ contentWriter }) =>
      contentWriter.write([
        {
          sql: `INSERT INTO request_task (id, request_id, kind, text, details, is_done, created_at) VALUES (?, ?, ?, '', ?, ?, 1)`,
          rows: [
            ['t1', id, 'deleteByHand', JSON.stringify(residual), 0],
            ['t2', id, 'deleteByHand', JSON.stringify({ ...residual, whereEn: 'Backups' }), 1],
            ['t3', id, 'tellRecipient', JSON.stringify({ recipients: 'Mail Service Ltd' }), 1],
            ['t4', id, 'tellRecipient', JSON.stringify({ recipients: 'Parcel Ltd' }), 0],
          ],
        },
      ]),
    );
    const { body, missing } = await cases.draft(id, 'completionErasure');
    expect(missing).toEqual([]);
    expect(body).toContain('last on 9 March 2026. They no longer return these data: 2 conversations with 7 messages.');
    expect(body).toContain('- 1 conversation with 1 message: The data are necessary for the establishment');
    expect(body).toContain(
      '- 1 entry: still there at the read-back, although the system had confirmed the deletion\n- Shop, Log files: addresses of visitors\n\n',
    );
    expect(body).toContain('told these recipients of your data about the erasure:\n- Mail Service Ltd\n\n');
    expect(body).not.toMatch(/Shop, Backups|Parcel/);
  });
});

describe('a finished letter', () => {
  it('is a PDF among the files of the case, which is saved as it is', async () => {
    const id = await cases.openCase();
    const letter = await cases.finish(id, 'refusal', refusal);
    const { files } = await cases.get(id);
    expect(files).toEqual([
      expect.objectContaining({ id: letter.fileId, kind: 'letter', mediaType: 'application/pdf' }),
    ]);
    expect(files[0]!.name).toMatch(/^2026-\d+ Ablehnung\.pdf$/);
    const to = path.join(cases.test.folder, 'refusal');
    const { path: file } = await cases.call('requests.saveLetter', { id, letterId: letter.id, to });
    expect(file).toBe(`${to}.pdf`);
    const texts = readContent(readFileSync(file)).map(({ text }) => text);
    const said = texts.join(' ');
    for (const part of ['Ana Beispiel', '10115 Berlin', 'Vierter Antrag seit Januar.', '10. März 2026', 'HRB 12345'])
      expect(said).toContain(part);
    const again = { id, letterId: letter.id, to };
    expect(await problemCode(cases.call('requests.saveLetter', again))).toBe('export.exists');
  });

  it('that opens or confirms what concerns the person alone waits for the identity check', async () => {
    const id = await cases.openCase();
    const values = { archive: 'a.zip', passphrase: 'anker birke' };
    const { id: letterId } = await cases.draft(id, 'passphrase', values);
    expect(await problemCode(cases.call('requests.finishLetter', { id, letterId }))).toBe('request.notIdentified');
    const check = { id, result: 'confirmed', method: 'codeToKnownAddress', evidence: 'Code' } as const;
    await cases.call('requests.checkIdentity', check);
    expect((await cases.call('requests.finishLetter', { id, letterId })).isFinal).toBe(true);
  });

  it('keeps the address whole or is not made', async () => {
    const id = await cases.openCase({
      person: { ...ana, address: Array.from({ length: 12 }, (_, i) => `Z ${i}`).join('\n') },
    });
    const { id: letterId } = await cases.draft(id, 'refusal', refusal);
    expect(await problemCode(cases.call('requests.finishLetter', { id, letterId }))).toBe('letter.addressTooLong');
    expect((await cases.call('requests.letters', { id })).letters[0]!.isFinal).toBe(false);
  });

  it('stands hostile names', async () => {
    for (const name of hostileNames().filter(
      (text, at) => at % 40 === 0 && text.isWellFormed() && !text.includes('\0'),
    )) {
      const id = await cases.openCase({ person: { ...ana, name } });
      const { id: letterId, missing } = await cases.draft(id, 'refusal', refusal);
      expect(missing.filter((label) => label !== 'Empfänger des Schreibens')).toEqual([]);
      expect((await cases.call('requests.finishLetter', { id, letterId })).isFinal).toBe(true);
    }
  }, 60_000);
});

describe('the texts of letters', () => {
  const kind = 'refusal';
  const read = async () => {
    const { templates } = await cases.call('requests.templates');
    return templates.find((each) => each.kind === kind && each.language === 'de')!;
  };

  it('are there for every kind in both languages, with what they may use', async () => {
    const { templates } = await cases.call('requests.templates');
    expect(templates).toHaveLength(26);
    expect(templates.every(({ isOwn }) => !isOwn)).toBe(true);
    const { arguments: known } = await read();
    expect(known.find(({ name }) => name === 'reasons')).toEqual({
      name: 'reasons',
      label: { de: 'Gründe', en: 'reasons' },
      source: 'writer',
      isOptional: false,
      options: [],
    });
    expect(known.find(({ name }) => name === 'law')?.options).toContain('UK');
  });

  it('are changed for this vault, used from then on, and reset', async () => {
    const shipped = await read();
    const text = { subject: 'Nein, {name}', body: '{salutation}\n\n{reasons}' };
    const own = await cases.call('requests.setTemplate', { kind, language: 'de', text });
    expect(own).toMatchObject({ ...text, isOwn: true });
    const letter = await cases.draft(await cases.openCase(), kind, { reasons: 'Zu oft.' });
    expect(letter).toMatchObject({ subject: 'Nein, Ana Beispiel', body: 'Guten Tag Ana Beispiel\n\nZu oft.' });
    await cases.call('requests.setTemplate', { kind, language: 'de', text: null });
    expect(await read()).toEqual(shipped);
  });

  it('are refused where they cannot be filled; the one in use stays', async () => {
    const shipped = await read();
    const set = (body: string) =>
      problemCode(cases.call('requests.setTemplate', { kind, language: 'de', text: { subject: 'x', body } }));
    expect(await set('{reasons')).toBe('letter.templateUnreadable');
    expect(await set('{vorname}')).toBe('letter.templateUnknownArgument');
    expect(await read()).toEqual(shipped);
  });
});

it('the log names letters by ids, and nothing of what is in them', async () => {
  const id = await cases.openCase({ person: { ...ana, name: 'Xaveria Unverwechselbar' } });
  const letter = await cases.finish(id, 'refusal', { ...refusal, reasons: 'Unverwechselbarer Grund' });
  await cases.dispatch(id, letter.id, { proof: 'EINSCHREIBEN-4711' });
  const { entries } = await cases.call('audit.list', {});
  const logged = JSON.stringify(entries) + JSON.stringify((await cases.get(id)).events);
  expect(logged).toContain(letter.id);
  expect(logged).not.toMatch(/Unverwechselbar|EINSCHREIBEN/);
});
