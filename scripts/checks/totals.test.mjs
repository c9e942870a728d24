import { describe, expect, it } from 'vitest';
import { addUp, countPlaywright, countVitest, describeTotals, settle } from './totals.mjs';

const counts = (passed, failed, skipped = 0) => ({ passed, failed, skipped });

describe('totals', () => {
  it('count a runner without a report as one failure', () => {
    expect(settle(countVitest(undefined), true)).toEqual(counts(0, 1));
    expect(settle(countPlaywright(undefined), false)).toEqual(counts(0, 1));
  });

  it('count a runner that ran nothing as one failure', () => {
    expect(settle(counts(0, 0, 3), true)).toEqual(counts(0, 1, 3));
  });

  it('count a bad end that no failed test explains as one failure more', () => {
    expect(settle(counts(5, 0), false)).toEqual(counts(5, 1));
    expect(settle(counts(5, 2), false)).toEqual(counts(5, 2));
  });

  it('count a test file that could not be loaded', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(countVitest(report)).toEqual(counts(3, 2, 1));
  });

  it('count what Playwright could not run at all', () => {
    const report = {
      stats: { expected: 2, flaky: 1, unexpected: 1, skipped: 4 },
      errors: [{ message: 'no such file' }],
    };
    expect(countPlaywright(report)).toEqual(counts(3, 2, 4));
  });

  it('end in one line that names skips only where there are some', () => {
    expect(describeTotals(addUp([counts(2, 0), counts(3, 1)]))).toBe('5 passed, 1 failed');
    expect(describeTotals(counts(5, 0, 2))).toBe('5 passed, 0 failed, 2 skipped');
  });
});
