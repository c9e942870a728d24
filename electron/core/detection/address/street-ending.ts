import type { ScannedText } from '../text/scanned-text.ts';
import { WordJudgements } from '../text/word-judgements.ts';

/** Endings of compounds that are streets and hardly anything else: German, Dutch, Nordic, Hungarian. */
const sure =
  /(?:stra(?:ss|ß)en?|str|gasse|gässchen|allee|chaussee|gatan|gata|gade|vägen|väg|vegen|vegur|veien|vei|vej|straat|laan|plein|gracht|dreef|katu|kuja|polku|plads|plats|plass|torget|torv|stræde|stien|gränd|stigen|utca|götu|prospekt|ulica)$/iu;
/** Endings that other words have as well. */
const likely =
  /(?:weg|platz|ring|damm|ufer|steig|stieg|pfad|hof|markt|graben|wall|brücke|tor|berg|feld|garten|kamp|winkel|höhe|rain|grund|tie|ranta|backen|bakken|holmen|haugen|lia|vangur|hraun|teigur|kade|singel|hoek|weide|veld|lei|laan|baan|steenweg|ova|čeva|ceva|ska|u|út|tér)$/iu;

/** Of a word that can have such an ending. */
const shortestCompound = 5;

export type StreetEnding = 'sure' | 'likely' | 'none';

/** Whether a word is the kind of a street and not its name: "Allee". */
export function isKindAlone(word: string): boolean {
  return sure.exec(word)?.index === 0;
}

const verdicts: readonly StreetEnding[] = ['none', 'likely', 'sure'];
const judgements = new WordJudgements((word) => (sure.test(word) ? 2 : likely.test(word) ? 1 : 0));

export function judgeEnding(scanned: ScannedText, index: number): StreetEnding {
  const length = (scanned.ends[index] ?? 0) - (scanned.starts[index] ?? 0);
  return length < shortestCompound ? 'none' : (verdicts[judgements.of(scanned, index)] ?? 'none');
}
