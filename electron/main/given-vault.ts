import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GivenVault } from '../../shared/contract/messages.ts';
import { withoutDeceptive } from '../../shared/deceptive-characters.ts';
import { Problem } from '../../shared/errors/problem.ts';

const longest = 4096;

/**
 * The vault that a file manager, a terminal or a second start names. Anyone can prepare such a name, so it is judged as
 * text alone: nothing is looked up, let alone opened, before a person has read the path and typed a passphrase.
 * @param words what Custos was started with; the first that ends in .custos counts
 * @param folder where relative ones begin
 */
export function readGivenVault(
  words: readonly string[],
  folder: string,
  platform = process.platform,
): GivenVault | null {
  const word = words.find((one) => !one.startsWith('-') && /\.custos[/\\]*$/i.test(one));
  if (word === undefined) return null;
  const found = findPlace(word, folder, platform);
  return found === null ? { problem: new Problem('vault.givenPathRefused').toJSON() } : { path: found };
}

function findPlace(word: string, folder: string, platform: NodeJS.Platform): string | null {
  const isWindows = platform === 'win32';
  const { isAbsolute, parse, resolve } = isWindows ? path.win32 : path.posix;
  const named = /^file:/i.test(word) ? readFileUrl(word, isWindows) : word;
  // A character that hides or reorders others would show a path that is not the one opened.
  if (named === null || withoutDeceptive(named) !== named) return null;
  const place = resolve(folder, named);
  if (place.length > longest || !isAbsolute(place)) return null;
  if (!isWindows) return place;
  // Asking another machine for a file tells it who is signed in here; devices and second streams are no folders.
  const { root } = parse(place);
  return /^[a-z]:\\$/i.test(root) && !place.slice(root.length).includes(':') ? place : null;
}

/** Of this machine alone: a host in it would mean another one. */
function readFileUrl(url: string, isWindows: boolean): string | null {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'file:' || parsed.host !== '') return null;
  try {
    return fileURLToPath(parsed, { windows: isWindows });
  } catch {
    return null;
  }
}
