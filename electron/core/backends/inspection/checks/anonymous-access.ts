import type { Severity } from '../../../../../shared/contract/findings.ts';
import type { SeenAnonymously } from '../evidence.ts';
import { checked, notChecked, partly, type Judged, type SafetyCheck } from '../verdict.ts';

/** Whether what a credential protects is told to whoever has none. */
export const anonymousAccess: SafetyCheck = {
  name: 'anonymousAccess',
  judge({ sendsCredential, answers, problem, probes }) {
    if (!sendsCredential) {
      const hasAnswered = answers.some(({ status }) => isSuccess(status));
      return hasAnswered
        ? checked([{ kind: 'anonymousAccess.noCredential', severity: 'high', values: {} }])
        : notChecked('notReached');
    }
    if (!probes) return notChecked('notPermitted');
    if (!probes.anonymously) return notChecked('notReached');
    const told = probes.anonymously.filter(({ status, isSameAnswer }) => isSuccess(status) && isSameAnswer);
    return partly(told.map(describe), problem === null ? null : 'notReached');
  },
};

function describe({ call, rows }: SeenAnonymously): Judged {
  const about = call;
  const seenBy = 'probe';
  if (rows === null) return { kind: 'anonymousAccess.facts', about, severity: 'low', values: { call }, seenBy };
  const severity: Severity = rows > 0 ? 'high' : 'medium';
  return { kind: 'anonymousAccess.list', about, severity, values: { call, rows }, seenBy };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
