import { describe, expect, it } from 'vitest';
import { judgeAddress, judgeHost } from './address-kind.ts';

describe('an address', () => {
  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.1.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.178.1',
    '198.18.0.1',
    '224.0.0.251',
    '239.255.255.250',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '::10.0.0.1',
    '64:ff9b::c0a8:101',
    '64:ff9b:1::1',
    'fc00::1',
    'fd12:3456:789a::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    '2001:db8::1',
    '2001::1',
    '2002:a00:1::1',
  ])('%s is internal', (address) => {
    expect(judgeAddress(address)).toBe('internal');
  });

  it.each(['1.1.1.1', '9.255.255.255', '11.0.0.1', '100.63.255.255', '100.128.0.1', '126.255.255.255', '172.15.0.1'])(
    '%s is public',
    (address) => {
      expect(judgeAddress(address)).toBe('public');
    },
  );

  it.each(['172.32.0.1', '192.167.1.1', '193.0.0.1', '223.255.255.255', '2a00:1450:4001::1', '2606:4700::1111'])(
    '%s is public as well',
    (address) => {
      expect(judgeAddress(address)).toBe('public');
    },
  );

  it('inside an IPv6 address counts as what it is', () => {
    expect(judgeAddress('::ffff:1.1.1.1')).toBe('public');
    expect(judgeAddress('64:ff9b::101:101')).toBe('public');
  });

  it.each([
    '169.254.169.254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a9fe:a9fe',
    'fd00:ec2::254',
    'fd00:0ec2:0:0:0:0:0:254',
    '100.100.100.200',
    '168.63.129.16',
  ])('%s, where a cloud hands out credentials, is forbidden', (address) => {
    expect(judgeAddress(address)).toBe('forbidden');
  });
});

describe('a host', () => {
  it.each([
    ['localhost', 'internal'],
    ['LOCALHOST.', 'internal'],
    ['bot.localhost', 'internal'],
    ['[::1]', 'internal'],
    ['[::ffff:a9fe:a9fe]', 'forbidden'],
    ['127.0.0.1', 'internal'],
    ['1.1.1.1', 'public'],
    ['bot.example.com', null],
    ['localhost.example.com', null],
  ])('%s is %s by its text', (host, kind) => {
    expect(judgeHost(host)).toBe(kind);
  });

  it.each(['http://127.1', 'http://0x7f000001', 'http://2130706433', 'http://0177.0.0.1', 'http://①②⑦.0.0.1'])(
    '%s is known for this machine in whatever notation',
    (url) => {
      expect(judgeHost(new URL(url).hostname)).toBe('internal');
    },
  );
});
