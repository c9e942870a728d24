export interface VisiblePart {
  /** As it stands in the text. */
  source: string;
  /** Shown in place of it, such as "U+202E"; null for ordinary text. */
  mark: string | null;
}

/*
 * Control characters other than tab and line feed, and format characters that reorder or hide text. The two joiners
 * (U+200C, U+200D) are ordinary in several scripts and in emoji.
 */
const deceptive =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu; // oxlint-disable-line no-control-regex

/** Splits a text so that characters nobody sees can be shown. The sources put together are the text again. */
export function splitInvisible(text: string): VisiblePart[] {
  const parts: VisiblePart[] = [];
  let from = 0;
  for (const match of text.matchAll(deceptive)) {
    if (match.index > from) parts.push({ source: text.slice(from, match.index), mark: null });
    // A carriage return before a line feed is only an old way to end a line.
    const isLineEnd = match[0] === '\r' && text[match.index + 1] === '\n';
    parts.push({ source: match[0], mark: isLineEnd ? null : nameCharacter(match[0]) });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ source: text.slice(from), mark: null });
  return parts;
}

function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
