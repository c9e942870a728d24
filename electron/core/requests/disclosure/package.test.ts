import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import type { SyncTest } from '../../backends/testing/sync-fixture.ts';
import { openArchive } from '../../documents/testing/read-archive.ts';
import { readPdf } from '../../documents/testing/read-pdf.ts';
import { inContent } from '../../vault/index.ts';
import schema from './package/package.schema.json' with { type: 'json' };
import { openCases, openDisclosureTest } from './testing/open-case.ts';
import { workOutside } from '../../testing/work-outside.ts';

let sync: SyncTest;
let caseId: string;
/** Cases with nothing decided. */
let cases: Record<'swiss' | 'british' | 'american' | 'unread' | 'unknown' | 'undecided' | 'empty', string>;
let turn = 0;
const hostile = '<script>alert(1)</script> =HYPERLINK("https://evil.example") \u202Eabc';

beforeAll(async () => {
  sync = await openDisclosureTest({
    'd-1': [
      ['person', 'Ich heiße Anna Berg'],
      ['bot', hostile],
      ['agent', 'Hier ist Frau Helga Tausendschön'],
      ['bot', '=1+1 geheim'],
    ],
    'd-2': [['person', 'Nur dies']],
  });
  const [first = '', swiss = '', british = '', american = '', unread = '', unknown = '', undecided = '', empty = ''] =
    await openCases(sync, [
      {},
      { regime: 'CH' },
      { regime: 'UK', language: 'en' },
      { regime: 'US', language: 'en' },
      { conversations: ['not-synced'] },
      { isIdentified: false },
      {},
      { people: [] },
    ]);
  caseId = first;
  cases = { swiss, british, american, unread, unknown, undecided, empty };
  await decideAll(caseId);
}, 120_000);
afterAll(() => sync.dispose());

async function decideAll(id: string): Promise<void> {
  const { conversations } = await sync.test.call('requests.scope', { id });
  for (const { conversationId } of conversations) await sync.test.call('requests.decideAll', { id, conversationId });
}

/** A folder for each, so that what lies beside the files is seen. */
function places(): { to: string; passphraseLetterTo: string; folder: string } {
  const folder = path.join(sync.test.folder, `out-${++turn}`);
  mkdirSync(folder);
  return { to: path.join(folder, 'daten'), passphraseLetterTo: path.join(folder, 'brief.pdf'), folder };
}

async function run(input: Partial<InputOf<'requests.package'>> = {}) {
  const { folder, ...target } = places();
  const { jobId } = await sync.test.call('requests.package', { id: caseId, ...target, ...input });
  return { job: await sync.test.waitForJob(jobId), folder };
}

interface Written {
  id: string;
  path: string;
  passphraseLetterPath: string;
  sha256: string;
  missing: string[];
  unverified: string[];
  messages: number;
  redacted: number;
  withheld: number;
  unreviewed: number;
}

async function write(input: Partial<InputOf<'requests.package'>> = {}) {
  const { job, folder } = await run(input);
  expect(job.problem).toBeNull();
  const result = job.result as Written;
  const letter = (await readPdf(readFileSync(result.passphraseLetterPath))).pages.join(' ');
  const passphrase = /(?:[a-z]{5}-){4}[a-z]{5}/.exec(letter.replace(/\s+/g, ''))?.[0] ?? '';
  const files = await openArchive(readFileSync(result.path), passphrase);
  const read = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name));
  return { result, folder, letter, passphrase, files, read };
}

describe('the copy of the data', () => {
  it('is an archive with neutral names and, apart from it, the letter with the passphrase', async () => {
    const { result, folder, letter, passphrase, files } = await write();
    expect([...files.keys()]).toEqual([
      '01-letter.pdf',
      '02-transcripts.html',
      '03-data.json',
      '04-messages.csv',
      '05-withheld.html',
      '06-data.schema.json',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['brief.pdf', 'daten.zip']);
    expect(passphrase).toMatch(/^[a-hjkmnp-z]{5}(-[a-hjkmnp-z]{5}){4}$/);
    expect(letter).toMatch(/7-Zip/);
    expect(result.sha256).toBe(createHash('sha256').update(readFileSync(result.path)).digest('hex'));
    expect(result).toMatchObject({ messages: 5, redacted: 1, withheld: 0, unreviewed: 0 });
    const seen = spawnSync('7z', ['t', `-p${passphrase}`, result.path], { encoding: 'utf8' });
    if (!seen.error) expect(seen.stdout).toContain('Everything is Ok');
  });

  it('is the same inside for the same input, under another passphrase each time', async () => {
    const one = await write();
    const other = await write();
    expect(one.passphrase).not.toBe(other.passphrase);
    expect(one.result.sha256).not.toBe(other.result.sha256);
    expect([...one.files.keys()]).toEqual([...other.files.keys()]);
    for (const [name, bytes] of one.files) expect(Buffer.from(bytes).equals(other.files.get(name)!), name).toBe(true);
  });

  it('follows its schema, and tells the same in every form', async () => {
    const { read, files } = await write();
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    const data = JSON.parse(read('03-data.json')) as {
      conversations: { messages: { text: string | null; status: string; grounds?: string[]; reason?: string }[] }[];
      people: object[];
    };
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(read('06-data.schema.json'))).toEqual(schema);
    expect(data.people).toMatchObject([{ id: 'anna', name: 'Anna Berg', identifiers: [{ kind: 'email' }] }]);
    const [first] = data.conversations;
    expect(first?.messages.map(({ status }) => status)).toEqual(['full', 'full', 'redacted', 'full']);
    expect(first?.messages[2]).toMatchObject({ grounds: ['staff'], reason: expect.stringContaining('beschäftigte') });
    for (const bytes of files.values()) expect(Buffer.from(bytes).includes('Tausendschön')).toBe(false);
    const table = read('04-messages.csv').split('\r\n');
    expect(table[0]).toBe('\ufeffconversation,message,at,system,bot,role,text,status,grounds');
    expect(table).toHaveLength(7);
    expect(read('05-withheld.html')).toContain('eine Stelle im Text');
  });

  it('holds hostile text harmless', async () => {
    const { read } = await write();
    const page = read('02-transcripts.html');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('‹U+202E›abc');
    expect(page).toMatch(/<html lang="de-DE">[^]*Content-Security-Policy" content="default-src 'none'/);
    expect(read('04-messages.csv')).toContain(`,'=1+1 geheim,`);
    expect(read('03-data.json')).not.toContain('\u202E');
  });

  it('tells what Art. 15 asks for in its order, says what is not recorded, and reports that', async () => {
    const { files, result } = await write();
    expect(result.missing).toEqual([
      'purposes',
      'recipients',
      'storagePeriod',
      'source',
      'automatedDecisions',
      'safeguards',
    ]);
    const text = (await readPdf(files.get('01-letter.pdf')!)).pages.join(' ').replace(/\s+/g, ' ');
    const cites = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `(Art. 15 Abs. 1 lit. ${letter} DSGVO)`);
    const found = [...cites, '(Art. 15 Abs. 2 DSGVO)', '(Art. 15 Abs. 3 DSGVO)'].map((cite) => text.indexOf(cite));
    expect(found.every((place) => place > 0)).toBe(true);
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    expect(text).toContain('Das ist bei uns nicht verzeichnet.');
  });

  it('takes what bots are declared to do, and what is given goes before it', async () => {
    const { bots } = await sync.test.call('checks.bots');
    for (const { botId, profile } of bots) {
      const declared = { purpose: 'Kundendienst', recipients: 'Hosting GmbH', retentionDays: 90 };
      await sync.test.call('checks.setBot', { botId, profile: { ...profile, ...declared } });
    }
    const information = { storagePeriod: 'Bis zum Ende des Vertrags', source: 'Von Ihnen.' };
    const { files, result } = await write({ information });
    expect(result.missing).toEqual([]);
    const text = (await readPdf(files.get('01-letter.pdf')!)).pages.join(' ').replace(/\s+/g, ' ');
    for (const said of ['Kundendienst', 'Empfänger: Hosting GmbH', 'Bis zum Ende des Vertrags', 'Von Ihnen.'])
      expect(text).toContain(said);
    expect(text).not.toContain('90 Tage');
    expect(text).not.toContain('Das ist bei uns nicht verzeichnet.');
  });

  it('tells of each law its own list', async () => {
    const letterOf = async (id: string) => {
      const { files } = await write({ id, unreviewed: 'include' });
      return (await readPdf(files.get('01-letter.pdf')!)).pages.join(' ').replace(/\s+/g, ' ');
    };
    expect(await letterOf(cases.swiss)).toMatch(/lit\. a DSG.*lit\. b DSG.*lit\. c DSG.*lit\. g DSG/);
    expect(await letterOf(cases.british)).toMatch(/15\(1\)\(a\) UK GDPR.*15\(2\) UK GDPR/);
    const american = await letterOf(cases.american);
    expect(american).toContain('Third parties to whom personal data are disclosed');
    expect(american).not.toMatch(/GDPR/);
  });

  it('names what its letter cites without anybody having compared it, in its words', async () => {
    expect((await write()).result.unverified).toEqual([]);
    const { result } = await write({
      id: cases.british,
      unreviewed: 'include',
      information: { source: 'Art. 28 FADP.' },
    });
    expect(result.unverified).toEqual([
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `Art. 15(1)(${letter}) UK GDPR`),
      'You may complain to us about how we handle your data, and to the Information Commissioner',
      'Art. 15(1)(g) UK GDPR',
      'Art. 28 FADP',
      'Art. 15(1)(h) UK GDPR',
      ...['2', '3', '4'].map((paragraph) => `Art. 15(${paragraph}) UK GDPR`),
    ]);
    const { result: moved } = await write({ id: cases.swiss, unreviewed: 'include', kind: 'portability' });
    expect(moved.unverified).toEqual(['Art. 28 DSG']);
  });

  it('holds for a portability only what the person provided', async () => {
    const { read, files, result } = await write({ kind: 'portability', language: 'en' });
    expect(result.messages).toBe(2);
    for (const name of ['02-transcripts.html', '03-data.json', '04-messages.csv'])
      expect(read(name)).not.toMatch(/geheim|hyperlink/i);
    const text = (await readPdf(files.get('01-letter.pdf')!)).pages.join(' ');
    expect(text).toContain('Art. 20 GDPR');
    expect(text).not.toContain('Art. 15');
  });

  it('prints the conversations left out with why, and the gaps', async () => {
    const id = cases.unread;
    const { conversations } = await sync.test.call('requests.scope', { id });
    const conversationIds = [conversations[1]!.conversationId];
    await sync.test.call('requests.setScope', { id, conversationIds, isIncluded: false, why: 'Sammelkonto der Firma' });
    const { read, files, result } = await write({ id, unreviewed: 'leaveOut' });
    expect(result).toMatchObject({ messages: 0, unreviewed: 4 });
    expect(read('05-withheld.html')).toContain('Sammelkonto der Firma');
    const text = (await readPdf(files.get('01-letter.pdf')!)).pages.join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(/Weitere Gespräche.*: 1\./);
    expect(text).toMatch(/noch nicht geprüft.*: 4\./);
  });
});

describe('writing a package', () => {
  const codeOf = async (input: Partial<InputOf<'requests.package'>>) => (await run(input)).job.problem?.code;

  it('needs an identified request, a review, something to hand over and two free places', async () => {
    const refused = sync.test.call('requests.package', { id: cases.unknown, to: '/x', passphraseLetterTo: '/y' });
    await expect(refused).rejects.toMatchObject({ code: 'request.notIdentified' });
    expect(await codeOf({ id: cases.undecided })).toBe('disclosure.unreviewed');
    expect(await codeOf({ id: cases.empty })).toBe('disclosure.nothingInCase');
    const taken = places();
    writeFileSync(taken.passphraseLetterTo, 'mine');
    expect(await codeOf({ passphraseLetterTo: taken.passphraseLetterTo })).toBe('export.exists');
    expect(readFileSync(taken.passphraseLetterTo, 'utf8')).toBe('mine');
    expect(await codeOf({ to: '/nowhere/there/x.zip' })).toBe('storage.notWritable');
  });

  it('leaves nothing half-written where the second file cannot be put in its place', async () => {
    const { to, folder } = places();
    const { packages } = await sync.test.call('requests.scope', { id: caseId });
    expect(await codeOf({ to, passphraseLetterTo: '/nowhere/there/x.pdf' })).toBe('storage.notWritable');
    expect(readdirSync(folder)).toEqual([]);
    expect((await sync.test.call('requests.scope', { id: caseId })).packages).toHaveLength(packages.length);
  });

  it('is recorded with its check sum, and tells the timeline, the log and the register no passphrase', async () => {
    const { result, passphrase } = await write();
    const { packages } = await sync.test.call('requests.scope', { id: caseId });
    expect(packages[0]).toMatchObject({ id: result.id, sha256: result.sha256, createdBy: 'Dana Probst' });
    const { entries } = await sync.test.call('audit.list', { procedure: 'requests.package' });
    expect(entries[0]).toMatchObject({ phase: 'done', refs: { packageId: result.id, sha256: result.sha256 } });
    await workOutside(sync.test, async ({ register, contentReader }) => {
      const tables = register
        .all({
          compile: () => ({ sql: `SELECT name FROM sqlite_schema WHERE type = 'table'`, parameters: [] }),
        } as never)
        .map((row) => (row as { name: string }).name);
      const dump = tables.map((name) =>
        JSON.stringify(register.all({ compile: () => ({ sql: `SELECT * FROM "${name}"`, parameters: [] }) } as never)),
      );
      expect(dump.join()).toContain(result.id);
      expect(dump.join()).not.toContain(passphrase);
      const letters = await contentReader.all(
        inContent.selectFrom('request_file').select(['kind', 'bytes']).where('request_id', '=', caseId),
      );
      expect(letters.some(({ bytes }) => Buffer.from(bytes).equals(readFileSync(result.passphraseLetterPath)))).toBe(
        true,
      );
    });
    expect(sync.test.logLines.join()).not.toContain(passphrase);
  });

  /** As a crash leaves it: files and row are there, the register knows nothing of it. */
  const forget = (packageId: string) =>
    workOutside(sync.test, async ({ register, contentWriter }) => {
      register.write((writer) =>
        writer.run({
          compile: () => ({ sql: `DELETE FROM request_event WHERE details LIKE '%${packageId}%'`, parameters: [] }),
        } as never),
      );
      await contentWriter.write([
        {
          sql: `UPDATE request_package SET summary = json_set(summary, '$.isWritten', json('false')) WHERE id = ?`,
          rows: [[packageId]],
        },
      ]);
    });

  it('does not take over what tells something that was withheld since', async () => {
    const { to, passphraseLetterTo } = places();
    const order = { id: caseId, to, passphraseLetterTo };
    const start = async () => sync.test.waitForJob((await sync.test.call('requests.package', order)).jobId);
    const first = (await start()).result as Written;
    await forget(first.id);
    const { conversations } = await sync.test.call('requests.scope', { id: caseId });
    const { conversationId } = conversations[0]!;
    const { messages } = await sync.test.call('requests.messages', { id: caseId, conversationId });
    const withheld = {
      decision: 'withhold',
      ground: 'thirdPerson',
      balancing: 'Nicht seins.',
    } as const;
    await sync.test.call('requests.decide', { id: caseId, decisions: [{ messageId: messages[1]!.id, ...withheld }] });
    const again = (await start()).result as Written;
    expect(again).toMatchObject({ withheld: first.withheld + 1, path: first.path });
    expect(again.id).not.toBe(first.id);
    expect(again.sha256).toBe(createHash('sha256').update(readFileSync(again.path)).digest('hex'));
    await sync.test.call('requests.undo', { id: caseId });
  });

  it('takes over what was complete when it was cut short, and takes away what was not', async () => {
    const { to, passphraseLetterTo } = places();
    const order = { id: caseId, to, passphraseLetterTo };
    const start = async () => sync.test.waitForJob((await sync.test.call('requests.package', order)).jobId);
    const first = (await start()).result as Written;
    await forget(first.id);
    expect((await start()).result).toMatchObject({ id: first.id, sha256: first.sha256 });
    await forget(first.id);
    writeFileSync(first.passphraseLetterPath, 'cut sh');
    const again = await start();
    expect(again.problem?.code).toBe('export.exists');
    expect(existsSync(first.path)).toBe(false);
    expect(readFileSync(first.passphraseLetterPath, 'utf8')).toBe('cut sh');
  });
});
