import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCaseFile, unpackCaseFile, type Verdict } from '../../case-files/testing/check-case-file.ts';
import { readPdf } from '../../documents/testing/read-pdf.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openLetterTest, type LetterTest } from '../letters/testing/open-letter-test.ts';

const reason = { purpose: 'complaint', caseId: 'VG 3 K 12/26' };
let at: LetterTest;
let id: string;
let plain: Awaited<ReturnType<typeof write>>;
let folder: string;
let files: Map<string, Buffer>;
let written = 0;

const write = (more: { language?: 'de' | 'en'; passphraseTo?: string } = {}) =>
  at.call('requests.exportCaseFile', { id, reason, to: path.join(at.test.folder, `akte-${++written}`), ...more });

beforeAll(async () => {
  at = await openLetterTest();
  id = await at.openCase({ text: 'Ich möchte wissen, was Sie über mich gespeichert haben.' });
  await at.call('requests.checkIdentity', {
    id,
    result: 'confirmed',
    method: 'knownAddress',
    evidence: 'Schrieb von dort.',
  });
  const letter = await at.finish(id, 'acknowledgement');
  await at.dispatch(id, letter.id);
  await at.call('requests.comment', { id, text: 'Rückruf am Montag.' });
  const evidence = Buffer.from('<script>alert(1)</script>').toString('base64');
  await at.call('requests.addFile', {
    id,
    name: 'rückschein.html',
    mediaType: 'text/html',
    kind: 'evidence',
    content: evidence,
  });
  await at.draft(id, 'noData');
  plain = await write();
  folder = path.join(at.test.folder, 'unpacked');
  files = await unpackCaseFile(plain.path, folder);
}, 60_000);
afterAll(() => at.dispose());

describe('the file of a case', { timeout: 60_000 }, () => {
  it('tells a reader without Custos who asked what, what happened when, and by what that is proven', async () => {
    const page = files.get('index.html')!.toString();
    for (const said of [
      'Ana Beispiel',
      'Ich möchte wissen, was Sie über mich gespeichert haben.',
      'Rückruf am Montag.',
      'Schreiben fertiggestellt: Eingangsbestätigung',
      'schrieb von bekannter Adresse',
      'Ein Entwurf gehört nicht zu dieser Akte.'.replace('Ein', '1'),
      plain.publicKey,
      'requests.comment',
    ])
      expect(page).toContain(said);
    const squeeze = (text: string) => text.replace(/\s+/g, '');
    const pdf = squeeze((await readPdf(files.get('index.pdf')!)).pages.join(' '));
    expect(pdf).toContain(squeeze('Ich möchte wissen, was Sie über mich gespeichert haben.'));
  });

  it('is written in English as well', async () => {
    const english = await write({ language: 'en' });
    const unpacked = await unpackCaseFile(english.path, path.join(at.test.folder, 'english'));
    expect(unpacked.get('index.html')!.toString()).toContain('What was asked');
  });

  it('has names that tell of nobody, and no name that makes a program of what a stranger sent', () => {
    expect([...files.keys()]).toEqual([
      'index.html',
      'index.pdf',
      'case.json',
      'log.jsonl',
      'verify-case-file.mjs',
      'documents/01.pdf',
      'documents/02.bin',
      'manifest.json',
    ]);
    expect(files.get('documents/02.bin')!.toString()).toBe('<script>alert(1)</script>');
  });

  it('shows of the log what belongs to the case, and of the rest only hashes', () => {
    const lines = files
      .get('log.jsonl')!
      .toString()
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as { refs?: { requestId?: string }; procedure?: string; hash?: string; head?: string },
      );
    const shown = lines.filter(({ procedure }) => procedure !== undefined);
    expect(shown.length).toBe(plain.entries);
    for (const { refs } of shown) expect(refs?.requestId).toBe(id);
    expect(lines.at(-2)?.hash).toBe(lines.at(-1)?.head);
  });

  it('is found intact as an archive and as a folder, by the program and by its copy in the archive', () => {
    const program = path.join(folder, 'verify-case-file.mjs');
    for (const place of [plain.path, folder])
      for (const verdict of [checkCaseFile(place), checkCaseFile(place, { program, key: plain.publicKey })])
        expect(verdict).toMatchObject({
          intact: true,
          exitCode: 0,
          publicKey: plain.publicKey,
          entries: plain.entries,
          files: plain.files - 1,
        });
    expect(checkCaseFile(plain.path, { key: 'another' })).toMatchObject({ isExpectedKey: false, exitCode: 1 });
  });

  it('is encrypted where a place for the passphrase is given, which opens and checks it', async () => {
    const encrypted = await write({ passphraseTo: path.join(at.test.folder, 'passphrase') });
    const sheet = (await readPdf(readFileSync(encrypted.passphrasePath!))).pages.join(' ');
    const passphrase = /\b[a-z]{5}(?:-[a-z]{5}){4}\b/.exec(sheet)?.[0] ?? '';
    expect(readFileSync(encrypted.path).includes('Ana Beispiel')).toBe(false);
    expect(checkCaseFile(encrypted.path, { passphrase })).toMatchObject({ intact: true, exitCode: 0 });
    expect(checkCaseFile(encrypted.path).problem).toBe('the archive is encrypted: a passphrase is needed');
    expect(checkCaseFile(encrypted.path, { passphrase: 'wrong' }).problem).toBe('the passphrase is wrong');
    const unpacked = await unpackCaseFile(encrypted.path, path.join(at.test.folder, 'decrypted'), passphrase);
    expect([...unpacked.keys()].toSorted()).toEqual([...files.keys()].toSorted());
  });

  it('is broken by any changed, missing or added byte of the archive', async () => {
    const verify = await loadVerifier();
    const bytes = readFileSync(plain.path);
    const changed = path.join(at.test.folder, 'changed.zip');
    const isIntact = (content: Uint8Array): boolean => {
      writeFileSync(changed, content);
      return verify(changed).intact;
    };
    expect(isIntact(bytes)).toBe(true);
    const places = fc.oneof(
      fc.nat(bytes.length - 1),
      fc.nat(300),
      fc.integer({ min: bytes.length - 400, max: bytes.length - 1 }),
    );
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 255 }), (place, change) => {
        const other = Buffer.from(bytes);
        other[place]! ^= change;
        return !isIntact(other);
      }),
      { numRuns: 500 },
    );
    expect(isIntact(bytes.subarray(0, -1))).toBe(false);
    expect(isIntact(Buffer.concat([bytes, Buffer.from('\n')]))).toBe(false);
  });

  it('is broken by any changed byte of any file of the unpacked folder, by one that is missing and one that was added', async () => {
    const verify = await loadVerifier();
    for (const [name, bytes] of files) {
      const file = path.join(folder, name);
      fc.assert(
        fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
          const other = Buffer.from(bytes);
          other[place]! ^= change;
          writeFileSync(file, other);
          return !verify(folder).intact;
        }),
        { numRuns: 40 },
      );
      rmSync(file);
      expect(verify(folder).intact).toBe(false);
      writeFileSync(file, bytes);
    }
    writeFileSync(path.join(folder, 'added.txt'), 'x');
    expect(verify(folder).problem).toBe('there is a file that the manifest does not name');
    rmSync(path.join(folder, 'added.txt'));
    expect(verify(folder).intact).toBe(true);
  });

  it('is logged with its reason, and never written over what is there', async () => {
    const { entries } = await at.call('audit.list', { procedure: 'requests.exportCaseFile', limit: 1 });
    expect(entries[0]).toMatchObject({ phase: 'done', reason, refs: { requestId: id } });
    const again = at.call('requests.exportCaseFile', { id, reason, to: plain.path });
    expect(await problemCode(again)).toBe('export.exists');
    expect(checkCaseFile(plain.path).intact).toBe(true);
  });
});

/** The copy that lies in the archive. */
async function loadVerifier(): Promise<(place: string) => Verdict> {
  const copy = path.join(at.test.folder, 'verifier.mjs');
  writeFileSync(copy, files.get('verify-case-file.mjs')!);
  const { verifyCaseFile } = (await import(pathToFileURL(copy).href)) as { verifyCaseFile(place: string): Verdict };
  return verifyCaseFile;
}
