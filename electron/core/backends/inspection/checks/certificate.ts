import type { Handshake, ShownCertificate } from '../../http/handshake.ts';
import { checked, notChecked, type Judged, type SafetyCheck } from '../verdict.ts';

const day = 86_400_000;
const soonDays = 30;
const verySoonDays = 14;

/** Whether the server's certificate is valid, vouched for and strong, and for how long. */
export const certificate: SafetyCheck = {
  name: 'certificate',
  judge({ at, isEncrypted, handshake }) {
    if (!isEncrypted) return notChecked('notApplicable');
    const [own] = handshake?.certificates ?? [];
    if (!handshake || !own) return notChecked('notReached');
    return checked([...judgeTime(own, at), ...judgeTrust(handshake, own), ...judgeStrength(handshake.certificates)]);
  },
};

function judgeTime({ validFrom, validTo }: ShownCertificate, at: number): Judged[] {
  const on = new Date(validTo).toISOString().slice(0, 10);
  if (at > validTo) return [{ kind: 'certificate.expired', severity: 'high', values: { on } }];
  if (at < validFrom) {
    const from = new Date(validFrom).toISOString().slice(0, 10);
    return [{ kind: 'certificate.notYetValid', severity: 'high', values: { from } }];
  }
  const days = Math.floor((validTo - at) / day);
  if (days >= soonDays) return [];
  return [{ kind: 'certificate.expires', severity: days < verySoonDays ? 'high' : 'medium', values: { days, on } }];
}

function judgeTrust({ untrusted, isForHost }: Handshake, own: ShownCertificate): Judged[] {
  const found: Judged[] = [];
  if (!isForHost) found.push({ kind: 'certificate.wrongHost', severity: 'high', values: { subject: own.subject } });
  const isOfTime = untrusted === 'CERT_HAS_EXPIRED' || untrusted === 'CERT_NOT_YET_VALID';
  // Who has expired is not asked further who vouches for it.
  if (untrusted !== null && (!isOfTime || own.isSelfSigned)) {
    const kind = own.isSelfSigned ? 'certificate.selfSigned' : 'certificate.untrusted';
    found.push({ kind, severity: 'high', values: { issuer: own.issuer } });
  }
  return found;
}

/** A root's own signature protects nothing: who trusts it trusts its key. */
function judgeStrength(chain: readonly ShownCertificate[]): Judged[] {
  const found: Judged[] = [];
  const weak = chain.find(({ keyType, keyBits }) => keyBits > 0 && keyBits < (keyType === 'rsa' ? 2048 : 224));
  if (weak) {
    const values = { subject: weak.subject, bits: weak.keyBits, algorithm: weak.keyType.toUpperCase() };
    found.push({ kind: 'certificate.weakKey', severity: 'high', values });
  }
  const signed = chain.filter(({ isSelfSigned }, index) => index === 0 || !isSelfSigned);
  const old = signed.find(({ signature }) => /sha-?1(?!\d)|md5|md2/i.test(signature));
  if (old) {
    const values = { subject: old.subject, algorithm: old.signature };
    found.push({ kind: 'certificate.weakSignature', severity: 'high', values });
  }
  return found;
}
