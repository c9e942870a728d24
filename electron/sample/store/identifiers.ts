export interface Identifier {
  kind: string;
  value: string;
}

/** Two spellings of one identifier give the same text: the rules stand in openapi.json (findPeople). */
export function normaliseIdentifier({ kind, value }: Identifier): string {
  const trimmed = value.normalize('NFC').trim();
  if (kind === 'email') return trimmed.toLowerCase();
  if (kind === 'phone') return normalisePhone(trimmed);
  return trimmed;
}

function normalisePhone(value: string): string {
  const digits = value.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  if (digits.startsWith('+')) return `+${digits.replaceAll('+', '')}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  if (digits.startsWith('0')) return `+49${digits.slice(1)}`;
  return digits;
}

/** Reads KIND:VALUE; the value may hold further colons. */
export function parseIdentifier(text: string): Identifier {
  const colon = text.indexOf(':');
  return { kind: text.slice(0, colon), value: text.slice(colon + 1) };
}
