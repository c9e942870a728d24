import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { WordSet } from '../text/word-set.ts';

const kinds = characterKinds;

export const selves = new WordSet(
  'i im ive my me mine we our us myself ich mein meine meinen meinem meiner meines mir mich wir unser unsere unserer unserem unseren uns',
);
export const relatives = new WordSet(
  'wife husband son daughter mother father mom mum dad brother sister partner boyfriend girlfriend child kid kids children grandmother grandfather grandma grandpa uncle aunt cousin friend frau mann ehemann ehefrau sohn tochter mutter vater mama papa bruder schwester freund freundin partnerin kind kinder oma opa onkel tante cousine enkel enkelin verlobter verlobte',
);
const states = new WordSet(
  'have has had having suffer suffers suffering diagnosed diagnosis got been am was take takes taking took need needs on with from because due habe hat hatte haben leide leidet litt bin war wurde diagnostiziert diagnose nehme nimmt nahm bekomme bekam bekommen brauche benötige lebe wegen aufgrund durch seit mit bei member mitglied belong gehöre',
);
const wares = new WordSet(
  'sell sells selling price prices cost costs buy buying order ordered product products available stock shop store brand movie film song album book series kaufen verkaufen verkauft bestellen bestellt preis preise kostet kosten produkt produkte artikel verfügbar lieferbar sortiment angebot film buch serie lied song band album spiel',
);
const jests = new WordSet('lol haha hahaha rofl lmao xd joke joking jokes kidding witz witze scherz spaß game code');
const negations = new WordSet(
  'no not never without neither nor none isn aren wasn don doesn didn haven hasn cannot kein keine keinen keinem keiner keinerlei nicht nie niemals ohne weder',
);
const onlyAfterNegation = new WordSet('only just nur bloß');

const sentenceEnd = kinds.newline | kinds.stop;
const lookBack = 12;
const lookAhead = 8;
const negationReach = 3;

/** What a sentence says about a word in it, added to the confidence its grade gives; null where it is negated. */
export function judgeContext(scanned: ScannedText, first: number, last: number): number | null {
  if (isNegated(scanned, first)) return null;
  let isSelf = false;
  let isRelative = false;
  let isState = false;
  let isWare = false;
  let isJest = false;
  const look = (index: number): void => {
    const hash = scanned.hashes[index] ?? 0;
    isSelf ||= selves.has(hash);
    isRelative ||= relatives.has(hash);
    isState ||= states.has(hash);
    isWare ||= wares.has(hash);
    isJest ||= jests.has(hash);
  };
  for (let index = first - 1; index >= Math.max(0, first - lookBack) && isSameSentence(scanned, index + 1); index--)
    look(index);
  const end = Math.min(scanned.count, last + lookAhead);
  for (let index = last + 1; index < end && isSameSentence(scanned, index); index++) look(index);
  return (
    (isSelf || isRelative ? 0.2 : 0) +
    (isState && (isSelf || isRelative) ? 0.1 : 0) -
    (isWare ? 0.2 : 0) -
    (isJest ? 0.4 : 0)
  );
}

/** Whether no sentence ends before a word. A point behind a short word is an abbreviation's. */
export function isSameSentence(scanned: ScannedText, index: number): boolean {
  const gap = scanned.gaps[index] ?? 0;
  if (gap & sentenceEnd) return false;
  if ((gap & kinds.period) === 0) return true;
  return (scanned.ends[index - 1] ?? 0) - (scanned.starts[index - 1] ?? 0) <= 2;
}

/** "no diabetes", "nicht schwanger"; not "nicht nur". */
function isNegated(scanned: ScannedText, first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - negationReach); index--) {
    if (!isSameSentence(scanned, index + 1)) return false;
    if ((scanned.gaps[index + 1] ?? 0) & kinds.comma) return false;
    if (!negations.has(scanned.hashes[index] ?? 0)) continue;
    return !onlyAfterNegation.has(scanned.hashes[index + 1] ?? 0);
  }
  return false;
}
