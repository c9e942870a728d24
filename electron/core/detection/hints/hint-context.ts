import { characterKinds } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { SaidWords } from '../text/said-words.ts';
import { WordSet } from '../text/word-set.ts';
import { contexts } from '../topics.ts';

const kinds = characterKinds;

const selves = new SaidWords(
  'i im ive my me mine we our us myself ich mein meine meinen meinem meiner meines mir mich wir unser unsere unserer unserem unseren uns',
  contexts,
);
const relatives = new SaidWords(
  'wife husband son daughter mother father mom mum dad brother sister partner boyfriend girlfriend child kid kids children grandmother grandfather grandma grandpa uncle aunt cousin friend frau mann ehemann ehefrau sohn tochter mutter vater mama papa bruder schwester freund freundin partnerin kind kinder oma opa onkel tante cousine enkel enkelin verlobter verlobte',
  contexts,
);
const states = new SaidWords(
  'have has had having suffer suffers suffering diagnosed diagnosis got been am was take takes taking took need needs on with from because due habe hat hatte haben leide leidet litt bin war wurde diagnostiziert diagnose nehme nimmt nahm bekomme bekam bekommen brauche benötige lebe wegen aufgrund durch seit mit bei member mitglied belong gehöre',
  contexts,
);
const wares = new SaidWords(
  'sell sells selling price prices cost costs buy buying order ordered product products available stock shop store brand movie film song album book series kaufen verkaufen verkauft bestellen bestellt preis preise kostet kosten produkt produkte artikel verfügbar lieferbar sortiment angebot film buch serie lied song band album spiel',
  contexts,
);
const jests = new SaidWords(
  'lol haha hahaha rofl lmao xd joke joking jokes kidding witz witze scherz spaß game code',
  contexts,
);
const negations = new WordSet(
  'no not never without neither nor none isn aren wasn don doesn didn haven hasn cannot kein keine keinen keinem keiner keinerlei nicht nie niemals ohne weder',
);
const onlyAfterNegation = new WordSet('only just nur bloß');

const kindsOfContext = [selves, relatives, states, wares, jests];
const telling = kindsOfContext.reduce((bits, { bit }) => bits | bit, 0);

const sentenceEnd = kinds.newline | kinds.stop;
const lookBack = 12;
const lookAhead = 8;
const negationReach = 3;

/** What a sentence says about a word in it, added to the confidence its grade gives; null where it is negated. */
export function judgeContext(scanned: ScannedText, first: number, last: number): number | null {
  if (isNegated(scanned, first)) return null;
  const possible = scanned.contexts & telling;
  if (possible === 0) return 0;
  let seen = 0;
  for (let index = first - 1; index >= Math.max(0, first - lookBack) && isSameSentence(scanned, index + 1); index--)
    seen |= look(scanned.hashes[index]!, possible & ~seen);
  const end = Math.min(scanned.count, last + lookAhead);
  for (let index = last + 1; index < end && isSameSentence(scanned, index); index++)
    seen |= look(scanned.hashes[index]!, possible & ~seen);
  const isOfPerson = (seen & (selves.bit | relatives.bit)) !== 0;
  return (
    (isOfPerson ? 0.2 : 0) +
    (isOfPerson && seen & states.bit ? 0.1 : 0) -
    (seen & wares.bit ? 0.2 : 0) -
    (seen & jests.bit ? 0.4 : 0)
  );
}

/** Bits of those of the possible kinds that a word is of. */
function look(hash: number, possible: number): number {
  let seen = 0;
  for (const { words, bit } of kindsOfContext) if (possible & bit && words.has(hash)) seen |= bit;
  return seen;
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
