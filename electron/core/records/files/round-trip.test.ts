import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFields, type RecordFields } from '../../../../shared/contract/records/fields.ts';
import { hostileStrings } from '../../../../shared/testing/hostile-strings/index.ts';
import { inputsOf } from '../../testing/arbitrary-input.ts';
import type { TestCore } from '../../testing/test-core.ts';
import { gatherExport, writeRegister } from './export-records.ts';
import published from './exchange/custos-records-1.schema.json' with { type: 'json' };
import { describeExchange } from './exchange/exchange-file.ts';
import { planImport } from './import/plan-import.ts';
import type { RecordView } from './register/record-view.ts';
import { hostedBot, supportBot } from './testing/sample-record.ts';
import { fillRegister, openRecordsTest } from './testing/records-fixture.ts';

const formats = ['json', 'csv', 'xlsx'] as const;
const controllerId = '0190a000-0000-7000-8000-000000000001';
const exportedAt = '2026-11-22T09:00:00.000Z';

/** An empty register in which every id is known. */
const register = { all: () => [], get: () => undefined } as never;
const anyName = { has: () => true, get: () => 'x', [Symbol.iterator]: () => [][Symbol.iterator]() } as never;
const names = { bots: anyName, processors: anyName, policies: anyName, notices: anyName, assessments: anyName };

const anyText = fc.oneof(
  fc.constantFrom(...hostileStrings().map((text) => text.slice(0, 300))),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '"',
    '""',
    '"a"',
    "'=1",
    '=1',
    ' a ',
    '\r\n',
    '_x0041_',
    '[1]',
    '; -1',
    'a\n=b',
    '☐ a',
    'x'.repeat(300),
  ),
);

/** Fields by the contract’s schema, with texts in it that files like to change; links are tested with real ones. */
const anyFields = fc
  .tuple(inputsOf('records.save'), fc.array(anyText, { minLength: 8, maxLength: 8 }), fc.nat(3))
  .map(([input, [a, b, c, d, e, f, g, h], copies]): RecordFields | null => {
    const { fields } = input as { fields: object };
    const judged = recordFields.safeParse({
      ...fields,
      botIds: [],
      policyIds: [],
      recipients: [],
      information: { where: a },
      dpia: { isRequired: 'no', reason: b },
      contact: c,
      businessFunction: d,
      software: e,
      source: f,
      location: g,
      measures: Array.from({ length: copies * 5 }, () => ({
        kind: 'other',
        description: `x${(h ?? '').repeat(12)}`.slice(0, 4000),
      })),
    });
    return judged.success ? judged.data : null;
  })
  .filter((fields) => fields !== null);

function makeView(fields: RecordFields, number: string): RecordView {
  const controller = {
    id: controllerId,
    name: '=Muster "AG"\n',
    address: '',
    dataProtectionOfficer: '',
  } as RecordView['controller'];
  const times = { releasedAt: 1_790_000_000_000, createdAt: 1_780_000_000_000, changedAt: 1_790_000_000_000 };
  return {
    id: controllerId,
    number,
    controller,
    state: 'released',
    revision: 2,
    isDraft: false,
    ...times,
    fields,
    names,
  };
}

let test: TestCore;
let written = 0;
beforeAll(async () => {
  test = await openRecordsTest();
}, 60_000);
afterAll(() => test.dispose());

async function writeFile(views: RecordView[], format: (typeof formats)[number]): Promise<string> {
  const whole = gatherExport(views, { layout: 'own', language: 'de', confidentiality: 'internal' }, exportedAt);
  const file = path.join(test.folder, `round-${(written += 1)}.${format}`);
  const parts = [...(await writeRegister(whole, format))].map((part) => Buffer.from(part as string));
  writeFileSync(file, Buffer.concat(parts));
  return file;
}

describe('a register that leaves and comes back', () => {
  it.each(formats)(
    'is the same field by field, whatever stands in it, as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyFields, { minLength: 1, maxLength: 4 }), async (all) => {
          const views = all.map((fields, index) => makeView(fields, `V-${index + 1}`));
          const file = await writeFile(views, format);
          const { rows } = await planImport({ register }, { from: file }, controllerId);
          expect(rows.map(({ problems }) => problems)).toEqual(all.map(() => []));
          expect(rows.map(({ number, fields }) => [number, fields])).toEqual(
            all.map((fields, index) => [`V-${index + 1}`, fields]),
          );
        }),
        { numRuns: 40 },
      );
    },
    120_000,
  );

  it.each(formats)(
    'comes back into its vault as drafts of its own records, as %s',
    async (format) => {
      const own = await openRecordsTest();
      try {
        const records = [supportBot, hostedBot].map((fields) => ({ inForce: fields }));
        await fillRegister(own, records);
        const to = path.join(own.folder, `register.${format}`);
        const { path: from } = await own.call('records.export', { format, to });
        const { rows } = await own.call('records.readImport', { from });
        expect(rows.map(({ number, problems }) => [number, problems])).toEqual([
          ['V-0001', []],
          ['A-0001', []],
        ]);
        expect(rows.map(({ fields }) => fields)).toEqual(
          [supportBot, hostedBot].map((fields) => recordFields.parse(fields)),
        );
        expect(rows.every(({ existingId }) => existingId !== null)).toBe(true);
        expect(await own.call('records.import', { from })).toEqual({ created: 0, changed: 2, leftOut: 0 });
        const again = await own.call('records.readImport', { from });
        expect(again.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
          ['record.hasDraft'],
          ['record.hasDraft'],
        ]);
        expect(await own.call('records.import', { from })).toEqual({ created: 0, changed: 0, leftOut: 2 });
      } finally {
        await own.dispose();
      }
    },
    60_000,
  );

  it('keeps its published schema', async () => {
    expect(JSON.parse(JSON.stringify(describeExchange()))).toEqual(published);
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
    const judge = ajv.compile(published);
    const file = await writeFile([makeView(recordFields.parse(supportBot), 'V-0001')], 'json');
    const content = JSON.parse(readFileSync(file, 'utf8')) as { records: { number: unknown }[] };
    expect(judge(content), JSON.stringify(judge.errors)).toBe(true);
    content.records[0]!.number = 7;
    expect(judge(content)).toBe(false);
  });
});
