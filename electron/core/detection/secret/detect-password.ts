import type { DetectedSpan } from '../detected-span.ts';
import words from './password-words.json' with { type: 'json' };

const names = words.names.map((name) => name.replaceAll(' ', '[ -]?')).join('|');
/** A name, something between it and the password that holds no other word than these, and the password itself. */
const shape = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])["'*\`]{0,2}` +
    `(?:[ \\t]{1,3}(?:for|für|von|zum|beim|of|to)[ \\t]\\S{1,30}(?:[ \\t]\\S{1,30})?)?` +
    `([ \\t]{0,3}(?:[:=]|->|→)\\s{0,3}|[ \\t]{1,3}(?:ist|lautet|war|is|was|wäre|heißt|also)(?:[ \\t](?:jetzt|nun|now|noch|immer|still|einfach|simply))?(?:[ \\t]{0,3}:[ \\t]{0,3}|[ \\t]{1,3})|[ \\t]{1,3}(?=["'„“«‚‘\`]|\\d{4,8}(?!\\d)))` +
    `("[^"\\n]{1,64}"|'[^'\\n]{1,64}'|„[^“”\\n]{1,64}[“”]|“[^”\\n]{1,64}”|«[^»\\n]{1,64}»|\`[^\`\\n]{1,64}\`|\\S{3,128})`,
  'giu',
);
/** Those that consist of digits. */
const code = /^(?:pin|puk|tan|otp)/i;
const notPasswords = new Set(words.notPasswords);
const quotes = /^["'„“«`‚‘]|["'“”»`’]$/gu;

/** Without one of these there is none. */
export const passwordWords: readonly string[] = words.names;

/** Passwords, PINs and one-time codes that somebody tells: "Passwort: …", "mein Kennwort ist …", "the PIN is …". */
export function detectPasswords(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const { 0: all, 1: between = '', 2: written = '', index } of text.matchAll(shape)) {
    const isQuoted = quotes.test(written);
    quotes.lastIndex = 0;
    const password = isQuoted ? written.replace(quotes, '') : written.replace(/[.,;:?)\]"']+$/u, '');
    const isStated = /[:=>→]/.test(between);
    const isLast = index + all.length >= text.trimEnd().length;
    if (!isPassword(password, isQuoted, isStated, isLast) || (code.test(all) && !/\d{3}/.test(password))) continue;
    const start = index + all.length - written.length + (isQuoted ? 1 : 0);
    const end = start + password.length;
    const confidence = isStated || isQuoted ? 0.9 : hasSigns(password) ? 0.8 : 0.6;
    found.push({
      type: 'password',
      start,
      end,
      confidence,
      reason: 'password.told',
      validated: false,
      normalised: null,
    });
  }
  return found;
}

/** After a colon any word; after "is" only what no sentence has there, or the last word of all. */
function isPassword(password: string, isQuoted: boolean, isStated: boolean, isLast: boolean): boolean {
  if (password.length < 3 || notPasswords.has(password.toLowerCase()) || /^https?:\/\//i.test(password)) return false;
  return isQuoted || isStated || isLast ? /[\p{L}\p{N}]/u.test(password) : hasSigns(password);
}

/** Whether there is more in it than the letters of a word. */
function hasSigns(password: string): boolean {
  return /\d|[^\p{L}\p{N}'’-]|\p{Ll}\p{Lu}/u.test(password) && !/^\p{L}+[-/]\p{L}+$/u.test(password);
}
