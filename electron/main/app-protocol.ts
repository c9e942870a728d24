import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { findFile, isPage, readContentType } from './app-files.ts';
import { appScheme } from './app-origin.ts';
import { createNonce, insertNonce, writePolicy } from './content-security-policy.ts';

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

async function respond(folder: string, request: Request): Promise<Response> {
  const file = request.method === 'GET' ? findFile(folder, request.url) : null;
  // A directory or a missing file is as absent as a refused one.
  const content = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || content === null) return new Response(null, { status: 404 });
  const nonce = createNonce();
  return new Response(isPage(file) ? insertNonce(content.toString('utf8'), nonce) : new Uint8Array(content), {
    headers: {
      'content-type': readContentType(file),
      'content-security-policy': writePolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}

/** Serves app://custos/… from the renderer's folder and from nowhere else. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(appScheme, (request) => respond(folder, request));
}
