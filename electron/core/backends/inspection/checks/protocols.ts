import type { Severity } from '../../../../../shared/contract/findings.ts';
import { notChecked, partly, type Judged, type SafetyCheck } from '../verdict.ts';

const severities: Record<string, Severity> = { 'SSL 3': 'high', 'TLS 1.0': 'medium', 'TLS 1.1': 'medium' };
const sources: Record<string, readonly string[]> = {
  'SSL 3': ['rfc7568'],
  'TLS 1.0': ['rfc8996'],
  'TLS 1.1': ['rfc8996'],
};

/** Which versions of TLS are spoken. */
export const protocols: SafetyCheck = {
  name: 'protocols',
  judge({ isEncrypted, handshake, probes }) {
    if (!isEncrypted) return notChecked('notApplicable');
    if (!handshake && !probes?.offers) return notChecked('notReached');
    const found: Judged[] = [];
    if (handshake && handshake.protocol !== 'TLSv1.3') {
      const values = { protocol: handshake.protocol.replace('TLSv', 'TLS ') };
      found.push({ kind: 'protocols.notNewest', severity: 'low', values, sources: ['rfc8446'] });
    }
    if (!probes) return partly(found, 'notPermitted');
    if (!probes.offers) return partly(found, 'notReached');
    for (const protocol of probes.offers.protocols) {
      const severity = severities[protocol] ?? 'medium';
      const where = { about: protocol, values: { protocol }, sources: sources[protocol] ?? [] };
      found.push({ kind: 'protocols.old', severity, ...where, seenBy: 'probe' });
    }
    return partly(found, probes.offers.isComplete ? null : 'notReached');
  },
};
