/** Nobody should choose which conversations are drawn, not even without meaning to. */
export function proposeSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
