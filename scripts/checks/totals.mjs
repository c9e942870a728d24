/** Totals of a runner that either holds or not: it counts as one test. */
export const countOne = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/**
 * A runner that crashed, ran nothing, or says it failed without naming a failed test counts as one failure more,
 * so that no run without evidence looks green.
 */
export function settle(counts, hasEndedWell) {
  if (!counts) return countOne(false);
  const isUnexplained = counts.failed === 0 && (!hasEndedWell || counts.passed === 0);
  return isUnexplained ? { ...counts, failed: 1 } : counts;
}

/** Counts of a vitest JSON report. A file that failed to load has no tests of its own and counts as one failure. */
export function countVitest(report) {
  if (!report) return undefined;
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of a Playwright JSON report. A test that passed only when repeated is named flaky there and passes here. */
export function countPlaywright(report) {
  if (!report) return undefined;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0), skipped };
}

export function addUp(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** `12 passed, 0 failed`, with `, 1 skipped` where something was. */
export function describeTotals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
