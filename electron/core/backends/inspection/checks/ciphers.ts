import type { Severity } from '../../../../../shared/contract/findings.ts';
import type { CipherWeakness } from '../evidence.ts';
import { notChecked, partly, type Judged, type SafetyCheck } from '../verdict.ts';

const severities: Record<CipherWeakness, Severity> = {
  null: 'high',
  anonymous: 'high',
  export: 'high',
  des: 'high',
  rc4: 'high',
  tripleDes: 'medium',
  noForwardSecrecy: 'low',
};

/** Which ciphers are used, and which weak ones would be. */
export const ciphers: SafetyCheck = {
  name: 'ciphers',
  judge({ isEncrypted, handshake, probes }) {
    if (!isEncrypted) return notChecked('notApplicable');
    if (!handshake && !probes?.offers) return notChecked('notReached');
    const found: Judged[] = [];
    // Of those offered as usual, a key exchange that lets recorded traffic be read later is the one weakness left.
    if (handshake?.cipher.startsWith('TLS_RSA_')) {
      found.push(describe('noForwardSecrecy', handshake.cipher, 'usual', 'medium'));
    }
    if (!probes) return partly(found, 'notPermitted');
    if (!probes.offers) return partly(found, 'notReached');
    for (const { weakness, name } of probes.offers.ciphers) {
      if (found.some(({ kind }) => kind === `ciphers.${weakness}`)) continue;
      found.push(describe(weakness, name, 'probe', severities[weakness]));
    }
    return partly(found, probes.offers.isComplete ? null : 'notReached');
  },
};

function describe(weakness: CipherWeakness, cipher: string, seenBy: 'usual' | 'probe', severity: Severity): Judged {
  const sources = weakness === 'rc4' ? ['rfc7465', 'rfc9325'] : ['rfc9325'];
  return { kind: `ciphers.${weakness}`, severity, values: { cipher }, seenBy, sources };
}
