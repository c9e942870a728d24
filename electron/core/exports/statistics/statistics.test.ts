import { readFileSync } from 'node:fs';
import path from 'node:path';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingTypes } from '../../../../shared/contract/finding-types.ts';
import { checkIds, checkOutcomes } from '../../../../shared/contract/checks.ts';
import { addDialogue, firstInstant } from '../../../sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../../sample/store/write-records.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../../backends/testing/sync-fixture.ts';
import { problemCode } from '../../testing/test-core.ts';
import german from '../texts.de.json' with { type: 'json' };
import english from '../texts.en.json' with { type: 'json' };
import { nameIn } from '../texts.ts';

const week = 7 * 86_400_000;
let sync: SyncTest;

function say(name: string, at: number, personId: string, text: string): void {
  addDialogue(sync.server.store, name, at, [text], { personId });
}

beforeAll(async () => {
  sync = await openSyncTest(await startFilledServer(0));
  const writer = createRecordWriter(sync.server.store);
  for (let index = 0; index < 9; index += 1)
    writer.writePerson({
      id: `p${index}`,
      displayName: null,
      language: 'de',
      createdAt: firstInstant,
      identifiers: [],
    });
  const begin = firstInstant + 20 * week;
  // Nine people with an address in each of two weeks, six with an account in both; one person with a card, again and again.
  for (let index = 0; index < 9; index += 1)
    for (const [number, start] of [begin, begin + week].entries()) {
      say(`mail-${number}-${index}`, start + index, `p${index}`, `a${index}@firma.example`);
      if (index < 6) say(`account-${number}-${index}`, start + 100 + index, `p${index}`, 'DE89370400440532013000');
      say(`card-${number}-${index}`, start + 200 + index, 'p0', '4111 1111 1111 1111');
    }
  await sync.sync();
}, 120_000);
afterAll(() => sync.dispose());

const place = (name: string): string => path.join(sync.test.folder, name);
const scope = { from: new Date(firstInstant + 19 * week).toISOString() };

describe('statistics without small numbers', () => {
  it('count conversations per kind, bot and week, and leave out what few people stand behind', async () => {
    const { path: file, ...sums } = await sync.test.call('exports.statistics', {
      scope,
      format: 'csv',
      language: 'en',
      to: place('statistics'),
    });
    const [head, ...rows] = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    expect(file).toBe(place('statistics.csv'));
    expect(head!.slice(0, 3)).toEqual(['\ufeffTable', 'Bot', 'What']);
    expect(head!.slice(3, 5).every((monday) => new Date(monday).getUTCDay() === 1)).toBe(true);
    const numbersOf = (what: string) => rows.find((row) => row[2] === what)?.slice(3);
    // Eighteen conversations, but one person.
    expect(numbersOf(english['type.card'])).toEqual(['*', '*', '*']);
    expect([numbersOf(english['type.email']), numbersOf(english['type.iban'])].flat()).toContain('*');
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['Personal data found', 'Total', '']);
    expect(sums.numbers).toBe(12);
    expect(rows.flat().filter((cell) => cell === '*')).toHaveLength(sums.suppressed);
  });

  it('are written as a workbook in both languages, with words on how to read them', async () => {
    for (const language of ['de', 'en'] as const) {
      const { path: file } = await sync.test.call('exports.statistics', {
        scope,
        format: 'xlsx',
        language,
        smallest: 7,
        to: place(language),
      });
      const said = JSON.stringify(await readSheets(file));
      expect(said).toContain(language === 'de' ? 'weniger als 7 Personen' : 'fewer than 7 people');
    }
  });

  it('show everything where everything is large, and are not written where there is nothing', async () => {
    const call = (more: object) =>
      sync.test.call('exports.statistics', { scope, format: 'csv', language: 'en', to: place('more'), ...more });
    expect(await problemCode(call({ scope: { from: '2099-01-01T00:00:00Z' } }))).toBe('export.nothingFound');
    expect(await problemCode(call({ smallest: 2 }))).toBe('input.invalid');
    expect(await problemCode(call({ smallest: 21 }))).toBe('input.invalid');
    await call({ smallest: 20 });
    expect(await problemCode(call({}))).toBe('export.exists');
    const { entries } = await sync.test.call('audit.list', { procedure: 'exports.statistics' });
    expect(JSON.stringify(entries)).not.toContain(sync.test.folder);
  });

  it('have a name in both languages for each kind of data, check and outcome', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    for (const type of findingTypes) expect(english).toHaveProperty([`type.${type}`]);
    for (const check of checkIds) expect(nameIn('en', 'check', check)).not.toBe(check);
    for (const outcome of Object.values(checkOutcomes).flat()) expect(english).toHaveProperty([`outcome.${outcome}`]);
  });
});
