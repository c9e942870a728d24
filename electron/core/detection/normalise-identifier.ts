/** Country of numbers written without one. */
const homeCountry = '49';

/** "030 2312-345", "+49 (0)30 2312345" and "0049302312345" all become "+49302312345". Null without digits. */
export function normalisePhone(written: string): string | null {
  const compact = written.replace(/[^\d+(]/g, '');
  const digits = compact.replace(/\D/g, '');
  if (digits.length < 3) return null;
  if (written.trimStart().startsWith('+')) return `+${withoutTrunkZero(written)}`;
  if (digits.startsWith('00')) return `+${withoutTrunkZero(written).slice(2)}`;
  if (digits.startsWith('0')) return `+${homeCountry}${digits.slice(1)}`;
  if (/^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits)) return `+${digits.length === 10 ? '1' : ''}${digits}`;
  return `+${digits}`;
}

/** The 0 in "+49 (0)30" is not dialled from abroad. */
function withoutTrunkZero(written: string): string {
  return written.replace('(0)', '').replace(/\D/g, '');
}

/** One spelling per identifier, so that equal ones are found. Unknown kinds are compared without case. */
export function normaliseIdentifier(kind: string, value: string): string {
  const trimmed = value.normalize('NFC').trim();
  switch (kind) {
    case 'phone':
      return normalisePhone(trimmed) ?? trimmed.toLowerCase();
    case 'iban':
      return trimmed.replace(/[\s-]/g, '').toUpperCase();
    case 'card':
      return trimmed.replace(/\D/g, '');
    default:
      return trimmed.toLowerCase();
  }
}
