import canonicalize from 'canonicalize';

/** JSON in the one form that can be hashed: RFC 8785. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
