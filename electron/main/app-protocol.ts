import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { appHost, appScheme } from './app-origin.ts';
import { createNonce, insertNonce, writePolicy } from './content-security-policy.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The file a request means, or null when it means anything that is not a known kind of file inside the folder. */
export function findFile(folder: string, url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== `${appScheme}:` || parsed.host !== appHost) return null;
  let pathname: string;
  try {
    pathname = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (/[\\\0:]/.test(pathname)) return null;
  const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
  if (!file.startsWith(folder + path.sep)) return null;
  return Object.hasOwn(contentTypes, path.extname(file)) ? file : null;
}

async function respond(folder: string, request: Request): Promise<Response> {
  const file = request.method === 'GET' ? findFile(folder, request.url) : null;
  // A directory or a missing file is as absent as a refused one.
  const content = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || content === null) return new Response(null, { status: 404 });
  const nonce = createNonce();
  const isPage = path.extname(file) === '.html';
  return new Response(isPage ? insertNonce(content.toString('utf8'), nonce) : new Uint8Array(content), {
    headers: {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
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
