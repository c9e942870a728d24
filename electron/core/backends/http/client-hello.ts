import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';

/**
 * The first message of a TLS connection, written by hand: what runs here has forgotten the old protocols and weak
 * ciphers that a server may still accept, and could not ask for them. RFC 5246, 6066, 8422.
 */
export interface Hello {
  /** As in TLS: 0x0301 is TLS 1.0, 0x0300 SSL 3. */
  version: number;
  /** Numbers of the cipher suites on offer. */
  suites: readonly number[];
  host: string;
}

/** `chose`: the server would go on. `refused`: it answered with an alert or hung up. `unclear`: it speaks something else. */
export type HelloAnswer = { outcome: 'chose'; version: number; suite: number } | { outcome: 'refused' | 'unclear' };

const handshakeRecord = 0x16;
const alertRecord = 0x15;
const renegotiationInfo = 0x00ff;

export function writeHello({ version, suites, host }: Hello): Buffer {
  const offered = [...suites, renegotiationInfo];
  const body = Buffer.concat([
    number(version, 2),
    randomBytes(32),
    number(0, 1),
    withLength(Buffer.concat(offered.map((suite) => number(suite, 2))), 2),
    // No compression.
    Buffer.from([1, 0]),
    // SSL 3 knows no extensions.
    version > 0x0300 ? withLength(writeExtensions(host), 2) : Buffer.alloc(0),
  ]);
  const message = Buffer.concat([Buffer.from([1]), withLength(body, 3)]);
  // Old servers are thrown off by a record of a newer version than they know.
  const recordVersion = Math.min(version, 0x0301);
  return Buffer.concat([Buffer.from([handshakeRecord]), number(recordVersion, 2), withLength(message, 2)]);
}

function writeExtensions(host: string): Buffer {
  const curves = [29, 23, 24, 25].map((curve) => number(curve, 2));
  const signatures = [0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201];
  const name = Buffer.concat([Buffer.from([0]), withLength(Buffer.from(host), 2)]);
  return Buffer.concat([
    ...(isIP(host) === 0 ? [extension(0, withLength(name, 2))] : []),
    extension(10, withLength(Buffer.concat(curves), 2)),
    extension(11, withLength(Buffer.from([0]), 1)),
    extension(13, withLength(Buffer.concat(signatures.map((scheme) => number(scheme, 2))), 2)),
  ]);
}

/** Null while more has to come. @param received from the first byte on */
export function readHelloAnswer(received: Buffer): HelloAnswer | null {
  if (received.length < 5) return null;
  const type = received.readUInt8(0);
  if (type === alertRecord) return { outcome: 'refused' };
  if (type !== handshakeRecord) return { outcome: 'unclear' };
  // Message type, its length, version, random and the length of the session's id come before the suite.
  if (received.length < 44) return null;
  if (received.readUInt8(5) !== 2) return { outcome: 'unclear' };
  const sessionLength = received.readUInt8(43);
  if (sessionLength > 32) return { outcome: 'unclear' };
  if (received.length < 46 + sessionLength) return null;
  return { outcome: 'chose', version: received.readUInt16BE(9), suite: received.readUInt16BE(44 + sessionLength) };
}

function number(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

function withLength(content: Buffer, bytes: number): Buffer {
  return Buffer.concat([number(content.length, bytes), content]);
}

function extension(type: number, content: Buffer): Buffer {
  return Buffer.concat([number(type, 2), withLength(content, 2)]);
}
