import { foldWord } from '../phrases/fold.ts';
import { findLinks, type Link } from '../phrases/find-links.ts';
import { tokenise } from '../phrases/tokenise.ts';
import type { NoticeVersion } from './dialogue.ts';
import type { HeardMessage } from './heard-message.ts';

/** Shorter words than these could stand in any message. */
const fewestWords = 4;

/**
 * Versions that a message shows: its words where they are known, else the version it names beside the address, else
 * all versions that are published at the address.
 */
export function findShownVersions(
  message: Pick<HeardMessage, 'tokens' | 'links'>,
  known: readonly NoticeVersion[],
): NoticeVersion[] {
  if (known.length === 0) return [];
  const text = joinWords(message.tokens.map(({ word }) => word));
  const worded = known.filter(({ shown }) => {
    const words = tokenise(shown).tokens.map(({ word }) => word);
    return words.length >= fewestWords && text.includes(joinWords(words));
  });
  if (worded.length > 0) return worded;
  const addresses = new Set(message.links.map(normaliseLink));
  const published = known.filter(({ url }) => {
    const [link] = findLinks(url.trim());
    return link !== undefined && addresses.has(normaliseLink(link));
  });
  const named = published.filter(({ version }) => {
    const words = tokenise(version).tokens.map(({ word }) => foldWord(word));
    return words.length > 0 && text.includes(joinWords(words));
  });
  return named.length > 0 ? named : published;
}

/** Whether a newer version in its language was in force already, for all that were shown. */
export function isOutdated(shown: readonly NoticeVersion[], known: readonly NoticeVersion[], at: number): boolean {
  const inForce = shown.filter(({ validFrom }) => validFrom <= at);
  if (inForce.length === 0) return false;
  return inForce.every((version) =>
    known.some(
      (other) => other.language === version.language && other.validFrom > version.validFrom && other.validFrom <= at,
    ),
  );
}

/** Words with a boundary on both sides, so that "1.1" is not found in "1.10". */
function joinWords(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

function normaliseLink({ host, path }: Link): string {
  return host.replace(/^www\./, '') + path.replace(/[?#].*$/, '').replace(/\/+$/, '');
}
