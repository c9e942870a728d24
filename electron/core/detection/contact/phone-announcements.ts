import { ContextWords } from '../context-words.ts';
import { notTelephone } from '../other-numbers.ts';
import { contexts, contextsBehind } from '../topics.ts';
import words from './phone-words.json' with { type: 'json' };

/** Things that have a telephone number, words for any number, and verbs that need one. */
const strong = new ContextWords(words.strong, contexts.add(words.strong));
const anyNumber = new ContextWords(words.number, contexts.add(words.number));
const calling = new ContextWords(words.call, contexts.add(words.call));
/** Characters between an announcement and its number. */
const reach = 26;
/** Digits, or the end of a sentence: what comes after it is announced by something else. */
const interruption = /\d|\.\s+\p{Lu}|[!?]\s/u;
const connection = /^[\s:#=.]*(?:(?:ist|lautet|is|was|war)[\s:]*)?$/i;
/** "call me at", "erreichen Sie mich unter", but not "call a taxi to". */
const leadsToNumber =
  /^[\s:]*$|\s(?:at|on|under|via|unter|auf|per|me|us|him|her|them|mich|uns|ihn|sie|bitte|please)[\s:]*$/i;
const label = new RegExp(`^[\\s,:;(-]{0,3}(?:${words.label.join('|')})(?!\\p{L})`, 'iu');

/**
 * Whether words before a number, or right after it, say that it is a telephone number.
 * @param said contexts of the text
 */
export function isAnnounced(text: string, start: number, end: number, digits: number, said = -1): boolean {
  const from = Math.max(0, start - 60);
  const before = text.slice(from, start);
  const near = contextsBehind(text, from, said);
  const other = notTelephone.findLastEnd(before, near);
  const reaches = (place: number): boolean =>
    place > other && before.length - place <= reach && !interruption.test(before.slice(place));
  if (reaches(strong.findLastEnd(before, near))) return true;
  if (digits < 6) return false;
  const word = anyNumber.findLastEnd(before, near);
  if (reaches(word) && !/^\s*(?:of|an)\s/i.test(before.slice(word))) return true;
  const verb = calling.findLastEnd(before, near);
  if (reaches(verb) && leadsToNumber.test(before.slice(verb))) return true;
  return isExplained(text.slice(end, end + 40));
}

/** "20 891078 is the phone number", "20 891078 (Handy)", "20 891078 office". */
function isExplained(after: string): boolean {
  if (label.test(after)) return true;
  if (!/^[\s,]*(?:[=–-]|(?:is|ist|lautet)(?!\p{L}))/iu.test(after)) return false;
  const place = strong.findPlaces(after)[0]?.start ?? -1;
  const between = after.slice(0, Math.max(0, place));
  return place !== -1 && !/[.!?\d]/.test(between) && notTelephone.findLastEnd(between) === -1;
}

/** Whether a number that looks like a telephone number is said to be another one: "Kundennummer lautet 0301234567". */
export function isAnnouncedAsOther(text: string, start: number, said = -1): boolean {
  const from = Math.max(0, start - 50);
  const before = text.slice(from, start);
  const near = contextsBehind(text, from, said);
  const other = notTelephone.findLastEnd(before, near);
  return other !== -1 && connection.test(before.slice(other)) && strong.findLastEnd(before, near) < other;
}
