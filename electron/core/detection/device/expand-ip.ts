/** A number from 0 to 255 without leading zeros, as a pattern. */
export const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

/** The eight groups without leading zeros; null for what is no address. */
export function expandIpV6(address: string): string[] | null {
  const embedded = new RegExp(`:(${byte})\\.(${byte})\\.(${byte})\\.(${byte})$`).exec(address);
  const bytes = embedded?.slice(1).map(Number) ?? [];
  const hex = (high = 0, low = 0): string => (high * 256 + low).toString(16);
  const plain = embedded
    ? `${address.slice(0, embedded.index + 1)}${hex(bytes[0], bytes[1])}:${hex(bytes[2], bytes[3])}`
    : address;
  const sides = plain.split('::');
  if (sides.length > 2) return null;
  const [head = [], tail = []] = sides.map((side) => (side === '' ? [] : side.split(':')));
  const all = [...head, ...tail];
  if (all.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  if (sides.length === 1 ? all.length !== 8 : all.length > 7) return null;
  const zeros = Array.from({ length: 8 - all.length }, () => '0');
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16).toString(16));
}
