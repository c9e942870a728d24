interface Part {
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

/** A mail as it goes over the wire. Several parts become multipart/mixed. */
export function writeMail(headers: Record<string, string | string[]>, parts: readonly Part[]): string {
  const head = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((each) => `${name}: ${each}`));
  const [only] = parts;
  if (parts.length === 1) return [...head, 'MIME-Version: 1.0', ...writePart(only!)].join('\r\n');
  return [
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="=-boundary"',
    '',
    ...parts.flatMap((part) => ['--=-boundary', ...writePart(part)]),
    '--=-boundary--',
    '',
  ].join('\r\n');
}

function writePart({ type, body, headers = {} }: Part): string[] {
  const bytes = Buffer.from(body as Uint8Array);
  return [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
  ];
}

export function toEml(mail: string | Uint8Array): { format: 'eml'; content: string } {
  return { format: 'eml', content: Buffer.from(mail as Uint8Array).toString('base64') };
}
