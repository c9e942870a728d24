export interface Link {
  start: number;
  end: number;
  url: string;
  /** Folded, without the scheme and what ends a sentence behind it. */
  host: string;
  path: string;
}

/**
 * Web addresses as people and bots write them: with a scheme, or a host name with a small top-level domain. What stands
 * before keeps the scan linear: an address begins once, never in the middle of a word.
 */
const address =
  /(?<![\p{L}\p{N}@./-])(?:(https?):\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,8}[a-z]{2,24}|localhost)(?![\p{L}\p{N}@-])(?::\d{1,5})?([/?#][^\s<>"'„“”)\]}|]*)?/gu;

export function findLinks(text: string): Link[] {
  if (!text.includes('.') && !text.includes('://')) return [];
  return [...text.matchAll(address)].map((match) => {
    const [whole, scheme = '', host = '', rawPath = ''] = match;
    const path = rawPath.replace(/[.,;:!?…*_]+$/u, '');
    const length = whole.length - (rawPath.length - path.length);
    const url = `${scheme || 'https'}://${whole.slice(scheme ? scheme.length + 3 : 0, length)}`;
    return { start: match.index, end: match.index + length, url, host: host.toLowerCase(), path };
  });
}

/** What somebody forgot to fill in: "{{url}}", "%s", "xxx". */
const placeholder = /[{}%$]|todo|xxx|placeholder|platzhalter|beispiel-?link|^\[?link\]?$/i;
const nowhere = /^(?:localhost|.*\.(?:local|localhost|invalid|test|internal|lan))$/;

/** Whether a person could open it. Nothing is fetched to find out. */
export function looksWorking({ host, path }: Link): boolean {
  return host.includes('.') && !nowhere.test(host) && !placeholder.test(host) && !/[{}]|%s|\$\{/.test(path);
}
