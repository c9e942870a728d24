/** What stands for the same sound in German writing. The index has dropped the dots of ä, ö and ü already. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/ä/giu, 'ae'],
  [/ö/giu, 'oe'],
  [/ü/giu, 'ue'],
  [/ß|ẞ/gu, 'ss'],
  [/ae/giu, 'ä'],
  [/oe/giu, 'ö'],
  [/ue/giu, 'ü'],
  [/ss/giu, 'ß'],
];

const place = /ä|ö|ü|ß|ẞ|ae|oe|ue|ss/giu;
/** 2^4 spellings at most; a longer phrase is tried as typed, all long and all short. */
const maximumPlaces = 4;

/** All German spellings of a word or phrase: "mueller" and "müller", "strasse" and "straße". */
export function foldGerman(text: string): string[] {
  const places = [...text.matchAll(place)];
  if (places.length === 0) return [text];
  if (places.length > maximumPlaces) return [...new Set([text, respell(text, 0, 4), respell(text, 4, 8)])];
  let spellings = [''];
  let position = 0;
  for (const match of places) {
    const between = text.slice(position, match.index);
    const choices = [match[0], respell(match[0], 0, pairs.length)];
    spellings = spellings.flatMap((spelling) => choices.map((choice) => spelling + between + choice));
    position = match.index + match[0].length;
  }
  return spellings.map((spelling) => spelling + text.slice(position));
}

function respell(text: string, from: number, to: number): string {
  for (const [pattern, replacement] of pairs.slice(from, to)) {
    const respelled = text.replace(pattern, replacement);
    if (respelled !== text && to - from === pairs.length) return respelled;
    text = respelled;
  }
  return text;
}
