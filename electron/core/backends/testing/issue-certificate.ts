import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';

/** A certificate made for one test, and its key. */
export interface IssuedCertificate {
  key: string;
  cert: string;
  privateKey: KeyObject;
  name: string;
}

interface CertificateOptions {
  name?: string;
  hosts?: readonly string[];
  /** Epoch milliseconds. */
  from?: number;
  to?: number;
  key?: 'ec' | 'rsa2048' | 'rsa1024';
  hash?: 'sha256' | 'sha1';
  isAuthority?: boolean;
  /** Itself where nobody else vouches for it. */
  issuer?: IssuedCertificate;
}

const year = 365 * 86_400_000;

/** Node can read certificates and not write them, so this one is put together byte by byte (RFC 5280). */
export function issueCertificate(options: CertificateOptions = {}): IssuedCertificate {
  const { name = 'test', hosts = ['127.0.0.1', 'localhost', 'bot.example'], hash = 'sha256' } = options;
  const { publicKey, privateKey } = makeKeys(options.key ?? 'ec');
  const signer = options.issuer?.privateKey ?? privateKey;
  const algorithm = signer.asymmetricKeyType === 'rsa' ? rsaWith[hash] : sequence(oid('1.2.840.10045.4.3.2'));
  const now = Date.now();
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(options.issuer?.name ?? name),
    sequence(time(options.from ?? now - year), time(options.to ?? now + year)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(alternativeNames(hosts), ...(options.isAuthority ? [authority()] : []))),
  );
  const signature = sign(signer.asymmetricKeyType === 'rsa' ? hash : 'sha256', body, signer);
  const der = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    privateKey,
    name,
  };
}

function makeKeys(kind: 'ec' | 'rsa2048' | 'rsa1024'): { publicKey: KeyObject; privateKey: KeyObject } {
  if (kind === 'ec') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return generateKeyPairSync('rsa', { modulusLength: kind === 'rsa2048' ? 2048 : 1024 });
}

function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIP(host) === 4 ? tagged(0x87, Buffer.from(host.split('.').map(Number))) : tagged(0x82, Buffer.from(host)),
  );
  return sequence(oid('2.5.29.17'), tagged(0x04, sequence(...names)));
}

function authority(): Buffer {
  const isCritical = Buffer.from([0x01, 0x01, 0xff]);
  return sequence(oid('2.5.29.19'), isCritical, tagged(0x04, sequence(Buffer.from([0x01, 0x01, 0xff]))));
}

function nameOf(commonName: string): Buffer {
  return sequence(tagged(0x31, sequence(oid('2.5.4.3'), tagged(0x0c, Buffer.from(commonName)))));
}

/** Two digits of the year until 2049, four after. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '');
  return Number(digits.slice(0, 4)) < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2)))
    : tagged(0x18, Buffer.from(digits));
}

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...others] = text.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...others.flatMap(inSevens)]));
}

function inSevens(value: number): number[] {
  const groups = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) groups.unshift((rest & 0x7f) | 0x80);
  return groups;
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function tagged(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const noParameters = Buffer.from([0x05, 0x00]);
const rsaWith = {
  sha256: sequence(oid('1.2.840.113549.1.1.11'), noParameters),
  sha1: sequence(oid('1.2.840.113549.1.1.5'), noParameters),
};
