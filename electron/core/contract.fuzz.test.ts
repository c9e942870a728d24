import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedureNames, procedures, type ProcedureName } from '../../shared/contract/index.ts';
import { problemCodes } from '../../shared/errors/codes.ts';
import { inputsOf } from './testing/arbitrary-input.ts';
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

  it('half a character and a thousand levels are no input, wherever they stand', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`) as Record<string, unknown>;
    const reason = { purpose: 'review', note: '\uD800' };
    for (const [name, input] of [
      ['transcripts.search', { reason }],
      ['controllers.add', { name: 'A', establishments: ['\uDC00'] }],
      ['approvals.request', { procedure: 'backends.remove', input: { ['\uD800']: 1 }, note: 'x' }],
      ['approvals.request', { procedure: 'backends.remove', input: deep, note: 'x' }],
    ] as const) {
      expect(await test.core.answer(4, name, input)).toMatchObject({ problem: { code: 'input.invalid' } });
    }
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

/** Something that fits what the procedure expects, so that only the lock can refuse it. */
function sampleInput(name: ProcedureName): unknown {
  const fits = (input: unknown): boolean => procedures[name].input.safeParse(input).success;
  const sometimes = inputsOf(name, (field) => (field === 'zone' ? ['UTC'] : []));
  return fc.sample(sometimes, { numRuns: 500, seed: 7 }).find(fits) ?? expect.fail(`no valid sample input for ${name}`);
}
