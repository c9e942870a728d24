import path from 'node:path';
import { appHost, appScheme } from './app-origin.ts';

/** The kinds of file the window consists of; no other is served. */
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

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

export function readContentType(file: string): string {
  return contentTypes[path.extname(file)] ?? 'application/octet-stream';
}

export function isPage(file: string): boolean {
  return path.extname(file) === '.html';
}
