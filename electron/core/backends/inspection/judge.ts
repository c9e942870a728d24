import type { CheckOutcome } from '../../../../shared/contract/backend-safety.ts';
import { anonymousAccess } from './checks/anonymous-access.ts';
import { certificate } from './checks/certificate.ts';
import { ciphers } from './checks/ciphers.ts';
import { clock } from './checks/clock.ts';
import { cors } from './checks/cors.ts';
import { credentials } from './checks/credentials.ts';
import { endOfLife } from './checks/end-of-life.ts';
import { errorPages } from './checks/error-pages.ts';
import { hsts } from './checks/hsts.ts';
import { plainHttp } from './checks/plain-http.ts';
import { protocols } from './checks/protocols.ts';
import { rateLimit } from './checks/rate-limit.ts';
import { tokenRights } from './checks/token-rights.ts';
import type { Evidence } from './evidence.ts';
import type { Judged, SafetyCheck } from './verdict.ts';

const checks: readonly SafetyCheck[] = [
  anonymousAccess,
  credentials,
  tokenRights,
  plainHttp,
  protocols,
  ciphers,
  certificate,
  cors,
  errorPages,
  endOfLife,
  hsts,
  rateLimit,
  clock,
];

export interface Judgement {
  checks: CheckOutcome[];
  findings: (Judged & { check: CheckOutcome['check']; key: string })[];
}

/** What follows from what was seen. The same evidence always leads to the same. */
export function judgeEvidence(evidence: Evidence): Judgement {
  const judgement: Judgement = { checks: [], findings: [] };
  for (const { name: check, judge } of checks) {
    const { findings, isChecked, reason } = judge(evidence);
    const state = !isChecked ? 'notChecked' : reason === null ? 'checked' : 'partly';
    judgement.checks.push({ check, state, reason });
    judgement.findings.push(...findings.map((found) => ({ ...found, check, key: keyOf(found) })));
  }
  return judgement;
}

function keyOf({ kind, about }: Judged): string {
  return about === undefined ? kind : `${kind} ${about}`;
}
