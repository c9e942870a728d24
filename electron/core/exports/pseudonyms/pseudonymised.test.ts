import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DialogueFormat, DialogueScope } from '../../../../shared/contract/exports.ts';
import type { PlacedMark } from '../../../../shared/contract/reviews.ts';
import { addDialogue, firstInstant } from '../../../sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../../sample/store/write-records.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../../backends/testing/sync-fixture.ts';
import { addPerson, personPassphrase } from '../../testing/people.ts';
import { problemCode } from '../../testing/test-core.ts';
import { block, type PseudonymisedDialogue } from './rewrite-dialogue.ts';

const iban = 'DE89 3704 0044 0532 0130 00';
const hour = 3_600_000;
const at = firstInstant + 500 * hour;
const scope: DialogueScope = { of: 'scope', botIds: [], from: new Date(at).toISOString() };
const texts = [
  `Guten Tag, hier ist Marlene Hallstein, Konto ${iban}, geboren am 25.05.1985`,
  'Danke, Frau Hallstein. Ist DE89370400440532013000 richtig? Der Termin wäre am 3. März 2026.',
  'Ja. Marlene passt. marlene.hallstein@firma.example oder 0176 1234 5678, also +49 176 12345678',
  'Kundennummer K-471193, Rechnung liegt bei, =1+1',
];
let sync: SyncTest;

function say(conversation: string, begin: number, said: readonly string[], personId = 'person-9'): void {
  addDialogue(sync.server.store, conversation, begin, said, { personId });
}

beforeAll(async () => {
  sync = await openSyncTest(await startFilledServer(0));
  createRecordWriter(sync.server.store).writePerson({
    id: 'kunde-4711',
    displayName: 'Marlene Hallstein',
    language: 'de',
    createdAt: firstInstant,
    identifiers: [{ kind: 'email', value: 'marlene.hallstein@firma.example' }],
  });
  say('one', at, texts, 'kunde-4711');
  say('two', at + hour, ['Hallo, noch einmal Hallstein, k-471193', `Konto ${iban}`], 'kunde-4711');
  await sync.sync();
  await sync.test.call('approvals.setMode', { mode: 'onePerson' });
}, 120_000);
afterAll(() => sync.dispose());

const place = (name: string): string => path.join(sync.test.folder, name);

async function write(name: string, caseId: string, wanted = scope, format: DialogueFormat = 'jsonl'): Promise<string> {
  const reason = { purpose: 'quality', caseId };
  const { path: file } = await sync.test.call('exports.pseudonymised', {
    scope: wanted,
    reason,
    format,
    to: place(name),
  });
  return file;
}

async function read(name: string, caseId: string, wanted = scope): Promise<PseudonymisedDialogue[]> {
  const file = await write(name, caseId, wanted);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PseudonymisedDialogue);
}

describe('dialogues under pseudonyms', () => {
  it('hold nothing of what was found, in whatever way it was written', async () => {
    const dialogues = await read('first', 'A-1');
    expect(dialogues).toHaveLength(2);
    const written = JSON.stringify(dialogues);
    const bare = written.replace(/[\s/-]/g, '').toLowerCase();
    for (const original of [
      'Marlene',
      'Hallstein',
      'DE89370400440532013000',
      '12345678',
      'firma.example',
      '471193',
      '25.05.1985',
      '3. März 2026',
      'kunde-4711',
      'person-9',
    ])
      expect(bare, original).not.toContain(original.replace(/[\s/-]/g, '').toLowerCase());
    // What names nobody stays.
    expect(written).toContain('Guten Tag, hier ist ');
    expect(written).toContain('Der Termin wäre am ');
    expect(written).toContain('Rechnung liegt bei');
  });

  it('say the same of the same person everywhere in a case, also in its next file', async () => {
    const [one, two] = await read('second', 'A-1');
    expect(await read('third', 'A-1')).toEqual([one, two]);
    const [, given, family] = /hier ist (\p{L}+) (\p{L}+),/u.exec(one!.messages[0]!.text) ?? [];
    expect(one!.person).toEqual({ id: two!.person!.id, name: `${given} ${family}` });
    expect(one!.messages[1]!.text).toContain(`Frau ${family}.`);
    expect(one!.messages[2]!.text).toContain(`${given} passt`);
    expect(two!.messages[0]!.text).toContain(`noch einmal ${family}, `);
    const [, customer] = /Kundennummer (\S+),/.exec(one!.messages[3]!.text) ?? ['', ''];
    expect(two!.messages[0]!.text.endsWith(customer.toLowerCase())).toBe(true);
    const [account] = /DE[\d ]{25}/.exec(one!.messages[0]!.text) ?? [''];
    expect(one!.messages[1]!.text).toContain(account.replaceAll(' ', ''));
    expect(two!.messages[1]!.text).toContain(account);
    const [, national, international] = /oder 0(\d{3} \d{4} \d{4}), also \+49 (\d{3} \d{8})/.exec(
      one!.messages[2]!.text,
    )!;
    expect(national!.replaceAll(' ', '')).toBe(international!.replaceAll(' ', ''));
    expect(one!.messages[2]!.text).toMatch(/@example\.org/);
  });

  it('move times and dates by the same days, and say nothing else of when', async () => {
    const [one] = await read('moved', 'A-1');
    const shift = Date.parse(one!.startedAt) - at;
    expect(Math.abs(shift) % (7 * 24 * hour)).toBe(0);
    expect(shift).toBeLessThan(0);
    expect(one!.messages.map((message) => Date.parse(message.at) - shift)).toEqual(
      [0, 1, 2, 3].map((n) => at + n * 1000),
    );
    const [birth] = /\d\d\.\d\d\.\d{4}/.exec(one!.messages[0]!.text) ?? [''];
    const [day, month, year] = birth.split('.').map(Number) as [number, number, number];
    expect(Date.UTC(year, month - 1, day) - Date.UTC(1985, 4, 25)).toBe(shift);
  });

  it('are others in another case, so that two files cannot be laid side by side', async () => {
    const [one] = await read('case-one', 'A-1');
    const [other] = await read('case-two', 'B-2');
    expect(other!.conversation).not.toBe(one!.conversation);
    expect(other!.person!.id).not.toBe(one!.person!.id);
    expect(other!.person!.name!.split(' ')).not.toEqual(one!.person!.name!.split(' '));
    for (const index of [0, 1, 2, 3]) expect(other!.messages[index]!.text).not.toBe(one!.messages[index]!.text);
  });

  it('leave what a reviewer rejected and block what he redacted, of that review alone', async () => {
    const { test } = sync;
    const { id } = await test.call('reviews.create', { name: 'R', text: 'Konto' });
    const { items } = await test.call('reviews.get', { id });
    const conversationId = items[0]!.conversationId!;
    const { messages } = await test.call('reviews.read', {
      id,
      conversationId,
      reason: { purpose: 'review' },
      unmask: 'all',
    });
    const message = messages.find(({ text }) => text === `Konto ${iban}`)!;
    const start = message.text.indexOf('DE89');
    const mark = { start, end: start + iban.length, type: 'iban' as const };
    const decide = (marks: PlacedMark[]) =>
      test.call('reviews.decide', { id, messageId: message.id, marks, note: '', isDone: true });
    const textOf = async (name: string, wanted: DialogueScope = { of: 'review', reviewId: id }) => {
      const dialogues = await read(name, 'A-1', wanted);
      return dialogues.flatMap((dialogue) => dialogue.messages).find(({ text }) => text.startsWith('Konto '))?.text;
    };
    await decide([{ ...mark, mark: 'redacted' }]);
    expect(await textOf('redacted')).toBe(`Konto ${block}`);
    expect(await textOf('elsewhere', scope)).toMatch(/^Konto DE\d\d 0000/);
    await decide([{ ...mark, mark: 'rejected' }]);
    expect(await textOf('rejected')).toBe(`Konto ${iban}`);
    await test.call('reviews.undo', { id });
  });

  it('are written as a workbook in which texts stay texts', async () => {
    const file = await write('book', 'A-1', scope, 'xlsx');
    const sheets = await readSheets(file);
    expect(sheets[1]!.data).toHaveLength(1 + 6);
    expect(sheets[1]!.data.flat().some((cell) => String(cell).endsWith('=1+1'))).toBe(true);
  });

  it('need a place and a case, and overwrite nothing', async () => {
    const { test } = sync;
    const input = { scope, reason: { purpose: 'quality', caseId: 'C-3' }, format: 'jsonl' as const };
    expect(await problemCode(write('first.jsonl', 'A-1'))).toBe('export.exists');
    expect(await problemCode(test.call('exports.pseudonymised', input))).toBe('export.placeNeeded');
    const nothing = { ...input, scope: { ...scope, from: '2099-01-01T00:00:00Z' }, to: place('nothing') };
    expect(await problemCode(test.call('exports.pseudonymised', nothing))).toBe('export.nothingFound');
    const withoutCase = { ...input, reason: { purpose: 'quality' }, to: place('nothing') };
    expect(await problemCode(test.call('exports.pseudonymised', withoutCase as never))).toBe('input.invalid');
    expect(existsSync(place('nothing.jsonl'))).toBe(false);
  });

  it('leave a log entry that quotes nothing', async () => {
    const { entries } = await sync.test.call('audit.list', { procedure: 'exports.pseudonymised', limit: 5 });
    expect(entries[0]?.refs).toMatchObject({ conversations: 2, messages: 6, format: 'jsonl' });
    const told = JSON.stringify(entries);
    for (const said of ['Hallstein', 'DE89', sync.test.folder]) expect(told).not.toContain(said);
  });
});

describe('what pseudonyms stand for', () => {
  const reason = { purpose: 'quality', caseId: 'A-1' };

  it('leads from each pseudonym in the file back to the person', async () => {
    const [one] = await read('to-be-named', 'A-1');
    const input = { reason, format: 'csv' as const, language: 'en' as const };
    const { path: file } = await sync.test.call('exports.replacements', { ...input, to: place('table') });
    const rows = readFileSync(file, 'utf8').trimEnd().split('\r\n').slice(1);
    const lookUp = (replacement: string): string | undefined =>
      rows.map((row) => row.split(',')).find((cells) => cells[2] === replacement)?.[1];
    expect(one!.person!.name!.split(' ').map(lookUp)).toEqual(['Marlene', 'Hallstein']);
    expect(lookUp(one!.person!.id)).toBe('kunde-4711');
    expect(rows[0]).toContain(`${(Date.parse(one!.startedAt) - at) / (24 * hour)} days`);
  });

  it('leaves the vault only with a second person, as the dialogues do, who agrees to exactly this', async () => {
    const { test } = sync;
    await addPerson(test, 'decisionMaker');
    const input = { scope, reason, format: 'jsonl' as const };
    const refused = (call: Promise<unknown>) => call.catch((error: unknown) => error);
    expect(await refused(test.call('exports.pseudonymised', { ...input, to: place('eyes') }))).toMatchObject({
      code: 'approval.needed',
      details: { effects: [{ code: 'pseudonymisedExported', values: { conversations: 2, messages: 6 } }] },
    });
    const table = { reason, format: 'csv' as const };
    expect(await refused(test.call('exports.replacements', { ...table, to: place('eyes') }))).toMatchObject({
      code: 'approval.needed',
      details: { effects: [{ code: 'replacementsExported', values: { case: 'A-1', format: 'csv' } }] },
    });
    expect(existsSync(place('eyes.csv'))).toBe(false);
    const { id } = await test.call('approvals.request', {
      procedure: 'exports.replacements',
      input: table,
      note: 'for the audit',
    });
    const as = { user: 'decisionMaker', passphrase: personPassphrase };
    await test.call('approvals.decide', { id, decision: 'approve', note: 'seen', as });
    expect(await problemCode(test.call('exports.replacements', { ...table, format: 'xlsx' }))).toBe('approval.needed');
    expect(await problemCode(test.call('exports.replacements', { ...table, to: place('eyes') }))).toBeNull();
    const { approvals } = await test.call('approvals.list', {});
    for (const said of ['Hallstein', 'DE89', test.folder]) expect(JSON.stringify(approvals)).not.toContain(said);
  });

  it('is kept per case, and no longer than one of the messages it came from', async () => {
    const { test, server } = sync;
    const unknown = { reason: { purpose: 'quality', caseId: 'nobody' }, format: 'csv' as const };
    expect(await problemCode(test.call('exports.replacements', unknown))).toBe('export.caseUnknown');
    for (const name of ['one', 'two']) await server.call('DELETE', `/v1/conversations/${name}`);
    await sync.sync();
    expect(await problemCode(test.call('exports.replacements', { reason, format: 'csv' }))).toBe('export.caseUnknown');
  });
});
