const range =
  '\\p{Bidi_Control}\\u00ad\\u115f\\u1160\\u180e\\u200b\\u2028\\u2029\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';
/** Control characters, and characters that hide text or reorder whatever stands beside it. */
const inLine = new RegExp(`[\\p{Cc}${range}]`, 'gu');
const inParagraphs = new RegExp(`(?![\\n\\t])[\\p{Cc}${range}]`, 'gu');

/** For names and notes: they are shown beside other words and kept in the log. */
export function withoutDeceptive(text: string): string {
  return text.replace(inLine, '');
}

/** The same for texts of several lines. */
export function withoutDeceptiveLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(inParagraphs, '');
}

/** Written out instead of left away, for names that must stay apart: an account must not pass for another. */
export function spellDeceptive(text: string): string {
  return text.replace(inLine, spellCharacter);
}

/** The same for texts of several lines, where what was said must not look like something else. */
export function spellDeceptiveLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(inParagraphs, spellCharacter);
}

/** The code point in place of the character, such as ‹U+202E›. */
export function spellCharacter(character: string): string {
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
}
