/** What stands where something was left out. */
export const hidden = '•••';

/** Shorter ones would blacken every other word. */
const shortestSecret = 4;

/** Fields of answers that hold secrets by their name; cursors and counts of tokens are none. */
const secretField =
  /pass(word|phrase)|secret|credential|authori[sz]ation|cookie|api_?key|private_?key|(^|_|access|refresh|id|bearer|session|auth)_?token$/i;
const noSecret = /page|next|previous|cursor|continuation/i;

/**
 * Takes secrets out of texts that are shown: in every spelling in which they travel.
 * @param secrets values of credentials
 */
export function hideSecrets(secrets: readonly string[]): (text: string) => string {
  const spellings = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      new URLSearchParams({ '': secret }).toString().slice(1),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('base64'),
    ]);
  // The longest first: one may be part of another.
  const all = [...new Set(spellings)].toSorted((one, other) => other.length - one.length);
  return (text) => all.reduce((left, secret) => left.replaceAll(secret, hidden), text);
}

/** Takes the values of fields that are called like a secret out of a JSON text; any other text stays. */
export function hideSecretFields(text: string): string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return text;
  }
  if (typeof json !== 'object' || json === null) return text;
  return JSON.stringify(
    json,
    (name, value: unknown) =>
      typeof value === 'string' && value !== '' && secretField.test(name) && !noSecret.test(name) ? hidden : value,
    2,
  );
}
