import { readFile } from 'node:fs/promises';
import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron';
import { findFile, isPage, readContentType } from './app-files.ts';
import { appScheme } from './app-origin.ts';
import { createNonce, insertNonce, writePolicy } from './content-security-policy.ts';

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

async function respond(folder: string, { method, url }: ProtocolRequest): Promise<ProtocolResponse> {
  const file = method === 'GET' ? findFile(folder, url) : null;
  // A directory or a missing file is as absent as a refused one.
  const content = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || content === null) return { statusCode: 404, data: Buffer.alloc(0) };
  const nonce = createNonce();
  return {
    data: isPage(file) ? Buffer.from(insertNonce(content.toString('utf8'), nonce)) : content,
    headers: {
      'content-type': readContentType(file),
      'content-security-policy': writePolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  };
}

/**
 * Serves app://custos/… from the renderer's folder and from nowhere else. Whole buffers, because `protocol.handle` brings
 * the fetch library into main and streams each file in pieces, both before the first screen.
 */
export function serveApp(session: Session, folder: string): void {
  const isServed = session.protocol.registerBufferProtocol(
    appScheme,
    (request, answer) => void respond(folder, request).then(answer),
  );
  // Unlike `protocol.handle` it does not throw, and the window would stay empty without a word.
  if (!isServed) throw new Error('the scheme of our own files is taken');
}
