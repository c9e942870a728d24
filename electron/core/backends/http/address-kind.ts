import { BlockList, isIP } from 'node:net';

/**
 * `internal`: this machine, its network, or an address nobody outside can answer at. `forbidden`: where clouds hand out
 * the machine's own credentials to whoever asks.
 */
export type AddressKind = 'public' | 'internal' | 'forbidden';

type Range = readonly [network: string, prefix: number];

const metadataServices = ['169.254.169.254', '169.254.170.2', '169.254.170.23', '100.100.100.200', '168.63.129.16'];
const metadataServicesV6 = ['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254'];

/** The IANA registry of special-purpose addresses, and what is multicast or reserved. */
const internalV4: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Only this range is handed out for use on the internet; everything else is internal, and so are some parts of it. */
const publicV6: readonly Range[] = [['2000::', 3]];
const internalV6: readonly Range[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const forbidden = listOf([], []);
for (const address of metadataServices) forbidden.addAddress(address, 'ipv4');
for (const address of metadataServicesV6) forbidden.addAddress(address, 'ipv6');
const internal = listOf(internalV4, internalV6);
const outside = listOf([], publicV6);

/** @param address IPv4 or IPv6, without brackets */
export function judgeAddress(address: string): AddressKind {
  const family = isIP(address);
  if (family === 0) throw new TypeError('no address');
  const embedded = family === 6 ? readEmbedded(address) : null;
  if (embedded !== null) return judgeAddress(embedded);
  const type = family === 4 ? 'ipv4' : 'ipv6';
  if (forbidden.check(address, type)) return 'forbidden';
  return internal.check(address, type) || (family === 6 && !outside.check(address, type)) ? 'internal' : 'public';
}

/** What a URL's host is by its text alone; null for a name that has to be looked up. */
export function judgeHost(hostname: string): AddressKind | null {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return judgeAddress(host);
  return /(^|\.)localhost$/i.test(host) ? 'internal' : null;
}

/** The IPv4 address inside an IPv4-mapped, IPv4-compatible or NAT64 address: that is where packets go. */
function readEmbedded(address: string): string | null {
  // URL writes every form of an IPv6 address alike, in groups of hexadecimal digits.
  const host = URL.parse(`http://[${address.replace(/%.*$/, '')}]`)?.hostname.slice(1, -1) ?? '';
  const groups = /^(?:::ffff:|::|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  if (!groups) return null;
  const [high, low] = [groups[1], groups[2]].map((group) => Number.parseInt(group ?? '', 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function listOf(v4: readonly Range[], v6: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of v4) list.addSubnet(network, prefix, 'ipv4');
  for (const [network, prefix] of v6) list.addSubnet(network, prefix, 'ipv6');
  return list;
}
