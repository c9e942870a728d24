import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { detectIps, mayHoldColons } from './detect-ip.ts';

const find = (text: string): string[] =>
  mayHoldColons(text) || /\d\.\d+\.\d/.test(text)
    ? detectIps(text).map(({ start, end }) => text.slice(start, end))
    : [];

describe('IP addresses', () => {
  it.each([
    '192.168.178.20',
    '203.0.113.255',
    '2001:db8::1',
    '2001:0db8:0000:0000:0000:ff00:0042:8329',
    'fe80::1ff:fe23:4567:890a',
    '::ffff:203.0.113.7',
    '2001:DB8::8:800:200C:417A',
  ])('are found: %s', (address) => {
    for (const text of [`IP ${address}.`, `(${address})`, `http://[${address}]/`, `IP:${address}`]) {
      if (!address.startsWith('::') || !text.startsWith('IP:')) expect(find(text)).toEqual([address]);
    }
  });

  it('are found on a server', () => expect(find('server 203.0.113.7 is down')).toEqual(['203.0.113.7']));

  it('are found with their port left out', () => expect(find('203.0.113.7:8080')).toEqual(['203.0.113.7']));

  it('have one spelling', () => {
    for (const text of ['2001:DB8::1', '2001:0db8:0:0:0:0:0:1', '2001:db8:0::0:1']) {
      expect(detectIps(text)[0]?.normalised).toBe('2001:db8:0:0:0:0:0:1');
    }
    expect(detectIps('::ffff:203.0.113.7')[0]?.normalised).toBe('0:0:0:0:0:ffff:cb00:7107');
  });

  it.each([
    'Version 10.20.30.40',
    'v10.20.30.40',
    'Firmware: 7.57.12.100',
    'version is 10.20.30.40',
    'Kapitel 12.13.14.15',
    '1.2.3.4',
    '256.1.1.1',
    '1.2.3.4.5',
    '01.02.03.04',
    '127.0.0.1',
    '0.0.0.0',
    '10:30:45',
    'um 10:30',
    'std::abs',
    'a::b',
    '::1',
    '::',
    '1:2:3:4:5:6:7:8:9',
    '2001:db8::1::2',
    '2001:db8:12345::1',
  ])('are not seen in %s', (text) => expect(find(text)).toEqual([]));

  it('are found wherever their groups are', () => {
    const group = fc.integer({ min: 0x1000, max: 0xffff }).map((value) => value.toString(16));
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        expect(find(`x ${groups.join(':')} y`)).toEqual([groups.join(':')]);
      }),
    );
  });

  it.each([
    ['colons', ':'.repeat(100_000)],
    ['groups', '1:'.repeat(50_000)],
    ['bytes', '1.'.repeat(50_000)],
    ['digits', '1'.repeat(100_000)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    find(text);
    expect(computingTime() - start).toBeLessThan(1500);
  });
});
