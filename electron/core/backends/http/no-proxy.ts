import { BlockList, isIP } from 'node:net';

/** @returns whether a URL's host is one of these: names with all below them, addresses, ranges such as 10.0.0.0/8 */
export function readNoProxy(entries: readonly string[]): (hostname: string) => boolean {
  const ranges = new BlockList();
  const names: string[] = [];
  for (const entry of entries) {
    const range = readRange(entry);
    if (range) ranges.addSubnet(range.network, range.prefix, range.family);
    else names.push(plain(entry));
  }
  return (hostname) => {
    const host = plain(hostname);
    const family = isIP(host);
    if (family !== 0) return ranges.check(host, family === 4 ? 'ipv4' : 'ipv6');
    return names.some((name) => host === name || host.endsWith(`.${name}`));
  };
}

/** Whether an entry can be understood: a host name, an address or a range. */
export function isNoProxyEntry(entry: string): boolean {
  return readRange(entry) !== null || /^[\p{L}\p{N}]([\p{L}\p{N}_-]|\.(?!\.))*$/u.test(plain(entry));
}

function readRange(entry: string): { network: string; prefix: number; family: 'ipv4' | 'ipv6' } | null {
  const [network = '', bits, ...rest] = plain(entry).split('/');
  const family = isIP(network);
  const widest = family === 4 ? 32 : 128;
  const isNumber = bits === undefined || /^\d{1,3}$/.test(bits);
  const prefix = bits === undefined ? widest : Number(bits);
  if (family === 0 || rest.length > 0 || !isNumber || prefix > widest) return null;
  return { network, prefix, family: family === 4 ? 'ipv4' : 'ipv6' };
}

/** "*.intern.example" and ".intern.example" are what other programs write for the same. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^\*?\./, '')
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}
