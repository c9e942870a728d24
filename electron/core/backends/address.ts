import { Problem } from '../../../shared/errors/problem.ts';

const longest = 2048;

/**
 * The address as it is stored: without a slash at its end.
 * Credentials travel with every request, so only https is taken, and http for this machine alone.
 * @throws Problem backend.addressRefused
 */
export function checkAddress(text: string): string {
  const url = URL.parse(text);
  const isAcceptable =
    url !== null &&
    url.href.length <= longest &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (!isAcceptable) throw new Problem('backend.addressRefused');
  return url.href.replace(/\/+$/, '');
}

/** URL writes every form of an IPv4 address with four numbers, so 127.1 and 0x7f000001 are recognised too. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
