import type { Severity } from '../../../../../shared/contract/findings.ts';
import { leakKinds, type LeakKind, type SeenErrorPage } from '../evidence.ts';
import { notChecked, partly, type Judged, type SafetyCheck } from '../verdict.ts';

const severities: Record<LeakKind, Severity> = {
  stackTrace: 'medium',
  debugPage: 'high',
  query: 'medium',
  path: 'low',
  version: 'low',
};

/** Whether errors tell strangers how the system is built. */
export const errorPages: SafetyCheck = {
  name: 'errorPages',
  judge({ answers, errorPage, probes }) {
    const pages = errorPage ? [{ page: errorPage, seenBy: 'usual' as const }] : [];
    const others = (probes?.errorPages ?? []).map((page) => ({ page, seenBy: 'probe' as const }));
    if (pages.length + others.length === 0 && answers.length === 0) return notChecked('notReached');
    const found = new Map<LeakKind, Judged>();
    for (const { page, seenBy } of [...pages, ...others]) {
      for (const leak of leakKinds) {
        if (page.leaks.includes(leak) && !found.has(leak)) found.set(leak, describe(leak, page, seenBy));
      }
    }
    return partly([...found.values()], probes ? null : 'notPermitted');
  },
};

function describe(leak: LeakKind, { call, status }: SeenErrorPage, seenBy: 'usual' | 'probe'): Judged {
  return { kind: `errorPages.${leak}`, severity: severities[leak], values: { call, status }, seenBy };
}
