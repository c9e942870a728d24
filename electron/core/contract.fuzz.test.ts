import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedureNames, procedures, type ProcedureName } from '../../shared/contract/index.ts';
import { problemCodes } from '../../shared/errors/codes.ts';
import { openTestCore, type TestCore } from './testing/test-core.ts';

let test: TestCore;
beforeAll(async () => {
  test = await openTestCore();
});
afterAll(async () => {
  await test.dispose();
});

/** Values that no schema of the contract accepts as a whole input. */
const malformed = (name: ProcedureName): fc.Arbitrary<unknown> =>
  fc
    .oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }),
      fc.record({ __proto__: fc.anything(), id: fc.anything(), reason: fc.anything() }, { requiredKeys: [] }),
      fc.dictionary(fc.string(), fc.anything(), { minKeys: 1 }),
      fc.constantFrom<unknown>(null, 0, '', [], 'x'.repeat(100_000), { constructor: 1 }, { toString: null }),
    )
    .filter((input) => !procedures[name].input.safeParse(input ?? {}).success);

async function stateOfLog(): Promise<string> {
  const { total, entries } = await test.call('audit.list', { limit: 1 });
  return `${total} ${entries[0]?.hash}`;
}

describe('any call with malformed input', () => {
  it.each(procedureNames)('%s ends in a clear problem and changes nothing', async (name) => {
    const before = await stateOfLog();
    await fc.assert(
      fc.asyncProperty(malformed(name), async (input) => {
        const reply = await test.core.answer(1, name, input);
        expect(reply).toMatchObject({ id: 1, problem: { code: 'input.invalid' } });
      }),
      { numRuns: 60 },
    );
    expect(await stateOfLog()).toBe(before);
    expect((await test.call('vault.status')).state).toBe('unlocked');
  });

  it('a name that is not in the contract is unknown, whatever it looks like', async () => {
    const odd = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '__proto__',
        'constructor.constructor',
        'vault.__proto__',
        'vault.toString',
        'vault',
        '.',
        'a.b.c',
      ),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (name) => {
        const reply = await test.core.answer(2, name, {});
        expect(reply).toMatchObject({ problem: { code: 'procedure.unknown' } });
      }),
    );
  });

  it('a problem never quotes the input', async () => {
    const reply = await test.core.answer(3, 'transcripts.search', { text: 'geheim@example.com', reason: 7 });
    expect(JSON.stringify(reply)).not.toContain('geheim');
  });
});

describe('a locked vault', () => {
  it('answers every procedure that needs it with vault.locked', async () => {
    const locked = await openTestCore({ hasVault: false });
    const needKey = procedureNames.filter((name) => procedures[name].permission !== 'anyone');
    for (const name of needKey) {
      const reply = await locked.core.answer(1, name, sampleInput(name));
      expect(reply, name).toMatchObject({ problem: { code: 'vault.locked' } });
    }
    await locked.dispose();
  });
});

describe('problem codes', () => {
  it('have a text in both languages, with an end', async () => {
    const { describeProblem } = await import('../../shared/errors/describe.ts');
    for (const code of problemCodes) {
      for (const language of ['en', 'de'] as const) expect(describeProblem(code, language), code).toMatch(/\.$/);
      expect(describeProblem(code, 'de')).not.toBe(describeProblem(code, 'en'));
    }
  });
});

function sampleInput(name: ProcedureName): unknown {
  const id = '01a2036c-b12a-7795-9c81-2794e9d46d33';
  const candidates: unknown[] = [
    {},
    { id },
    { minutes: 5 },
    { to: '/nowhere' },
    { name: 'A' },
    { id, changes: {} },
    { current: 'aaaaaaaa', next: 'bbbbbbbb' },
    { reason: { purpose: 'review' } },
    { conversationId: id, reason: { purpose: 'review' } },
    { connector: 'x', name: 'x', baseUrl: 'https://bot.example' },
    { backendId: id },
    { references: ['1'] },
    { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
    { id, to: '/nowhere' },
    {
      from: '2026-01-01T00:00:00Z',
      to: '2026-02-01T00:00:00Z',
      fingerprint: '',
      purpose: 'x',
      staff: { kind: 'noStaff' },
    },
    {
      hours: { zone: 'UTC', days: [], from: '08:00', to: '18:00' },
      limits: {
        bulkReading: 1,
        bulkSearch: 1,
        unmasking: 1,
        outsideHours: 1,
        repeatedReading: 1,
        refusedCalls: 1,
        failedSignIns: 1,
      },
      purposesWithCase: [],
      everyDays: 1,
    },
  ];
  const fitting = candidates.find((input) => procedures[name].input.safeParse(input).success);
  if (fitting === undefined) throw new Error(`no valid sample input for ${name}`);
  return fitting;
}
