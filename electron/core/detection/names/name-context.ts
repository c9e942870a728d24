import { characterKinds, hashWord } from '../text/characters.ts';
import type { ScannedText } from '../text/scanned-text.ts';
import { shapes as wordShapes } from '../text/shapes.ts';
import { wordFlags } from '../text/word-flags.ts';
import { WordJudgements } from '../text/word-judgements.ts';
import { SaidWords } from '../text/said-words.ts';
import { WordSet } from '../text/word-set.ts';
import { contexts } from '../topics.ts';
import { isAskedFor, isIntroduced, isSelfPresented } from './introductions.ts';
import { nameClasses as allNameClasses } from './name-class.ts';
import { type FeatureList, featureIds } from './name-features.ts';
import { isParticle, isSmallClass, type NameRun, startsSentence } from './name-run.ts';
import { isLikeAdjective, isLikePredicate, isLikeVerb } from './small-words.ts';
import type { WordClasses } from './word-classes.ts';

// Imported objects under names of this module: see scanned-text.ts.
const ids = featureIds;
const shapes = wordShapes;
const nameClasses = allNameClasses;

const flags = wordFlags;
const kinds = characterKinds;
const genitive = hashWord('s');
const and = new WordSet('and und or oder');
const to = hashWord('to');
const handing = new SaidWords(
  'send sent give given transfer transferred pay paid payment money funds dollars bucks account',
  contexts,
);
const signOffs = new WordSet(
  'regards sincerely cheers best yours faithfully love gruß grüße grüßen grüsse lg mfg vg hochachtungsvoll herzlichst',
);
const givers = new WordSet('send pay give transfer sende zahle überweise gib schicke');
const of = hashWord('of');
const account = hashWord('account');
const subordinating = new WordSet(
  'dass daß ob weil wenn als wie was wo denn sondern nachdem bevor während that because when while if',
);
const leading = new WordSet('van der ter ten de la du del di');
const functionWord = flags.functionEnglish | flags.functionGerman | flags.determiner;
const lookBack = 12;
/** Endings of German words for what somebody is: "Bundestrainer", "Vizepräsidentin". */
const roleEnding =
  /(?:minister|präsident|kanzler|trainer|spieler|sprecher|sänger|chef|leiter|direktor|meister|führer|sekretär|vorsitzende|beauftragte|autor|künstler|forscher|wissenschaftler|philosoph|könig|bischof|anwalt|kommissar|kandidat|sieger|weltmeister|rennfahrer|steller|regisseur|richter|schüler|lehrer|arzt|therapeut|händler|gründer|berater|tochter|sohn|bruder|schwester|mutter|vater|freund|kollege|kollegin|experte|ologe|graph|graf|ist|iker|er)(?:in|s|n|r)?$/u;
const roleEndings = new WordJudgements((word) => Number(roleEnding.test(word)));

/** Adds what is around a run: which says something about every word of it. */
export function addContext(list: FeatureList, scanned: ScannedText, classes: WordClasses, run: NameRun): void {
  addBefore(list, scanned, classes, run);
  addAfter(list, scanned, run);
  addRun(list, scanned, classes, run);
}

function addBefore(list: FeatureList, scanned: ScannedText, classes: WordClasses, run: NameRun): void {
  const before = run.first - 1;
  const gap = scanned.gaps[run.first] ?? 0;
  const isStart = startsSentence(scanned, run.first);
  if (isStart) list.add(ids.sentenceStart);
  if (gap & kinds.quote) list.add(ids.quoted);
  if (gap & kinds.at || gap & kinds.slash || isGlued(scanned, run.first)) list.add(ids.glued);
  if (before < 0) return;
  if (isIntroduced(scanned, run.first)) list.add(ids.introduction);
  else if (isSelfPresented(scanned, run.first)) list.add(ids.self);
  else if (isStart && isAskedFor(scanned, run.first)) list.add(ids.asked);
  const known = scanned.flags[before] ?? 0;
  if (signOffs.has(scanned.hashes[before] ?? 0) && gap & (kinds.comma | kinds.newline | kinds.stop))
    list.add(ids.signOff);
  if (known & flags.greeting && (gap & ~(kinds.space | kinds.comma)) === 0) list.add(ids.greeting);
  addListed(list, scanned, classes, run);
  if (isStart || gap & kinds.comma) return;
  addWordBefore(list, scanned, before, known);
}

/** Names stand in lists with names: "Kovalev, Lee and Phillips". */
function addListed(list: FeatureList, scanned: ScannedText, classes: WordClasses, run: NameRun): void {
  const isComma = (index: number): boolean => ((scanned.gaps[index] ?? 0) & kinds.comma) !== 0;
  const isAnd = (index: number): boolean => and.has(scanned.hashes[index] ?? 0);
  const before = isComma(run.first) ? run.first - 1 : isAnd(run.first - 1) ? run.first - 2 : -1;
  const after = isComma(run.last + 1) ? run.last + 1 : isAnd(run.last + 1) ? run.last + 2 : -1;
  const one = before >= 0 ? classes.at(before) : 0;
  const other = after >= 0 && after < scanned.count ? classes.at(after) : 0;
  if (isFirstName(one) || isFirstName(other)) list.add(ids.listedWithName);
  else if (one !== nameClasses.none || other !== nameClasses.none) list.add(ids.listed);
}

function addWordBefore(list: FeatureList, scanned: ScannedText, before: number, known: number): void {
  const shape = scanned.shapes[before] ?? 0;
  if (isTitleBehindParticles(scanned, before)) {
    list.add(ids.title);
    return;
  }
  if (known & flags.title) list.add(ids.title);
  else if (known & flags.role) list.add(ids.role);
  else if (shape & shapes.firstUpper && !startsSentence(scanned, before)) {
    const isRole = roleEndings.of(scanned, before) === 1;
    list.add(isRole ? ids.roleEnding : ids.capitalBefore);
  } else if ((known & (functionWord | flags.introduction)) === 0) {
    if (isLikeAdjective(scanned, before)) list.add(ids.adjectiveBefore);
    else if (isLikeVerb(scanned, before)) list.add(ids.verbBefore);
  } else if (subordinating.has(scanned.hashes[before] ?? 0)) list.add(ids.conjunctionBefore);
  if (leading.has(scanned.hashes[before] ?? 0)) list.add(ids.particleBefore);
  if (isPaid(scanned, before)) list.add(ids.recipient);
  else if (scanned.hashes[before] === to) list.add(isHandedOver(scanned, before) ? ids.recipient : ids.toBefore);
  if (known & flags.personVerb && !(shape & shapes.firstUpper)) list.add(ids.personVerbBefore);
  if (known & flags.personPreposition) list.add(ids.personPreposition);
  if (known & flags.placePreposition) list.add(ids.placePreposition);
  if (known & flags.determiner) list.add(ids.determiner);
  if (known & flags.streetBefore && shape & shapes.firstUpper) list.add(ids.streetBefore);
  if (shape & shapes.firstDigit) list.add(ids.numberBefore);
}

function addAfter(list: FeatureList, scanned: ScannedText, run: NameRun): void {
  const after = run.last + 1;
  const gap = scanned.gaps[after] ?? 0;
  if (gap & kinds.colon && scanned.gaps[run.first]! & (kinds.newline | kinds.stop)) list.add(ids.speech);
  if (after >= scanned.count) {
    if (gap & kinds.at) list.add(ids.glued);
    return;
  }
  const known = scanned.flags[after] ?? 0;
  const shape = scanned.shapes[after] ?? 0;
  if (gap === kinds.apostrophe && scanned.hashes[after] === genitive) {
    const owned = after + 1;
    const isFirm = scanned.gaps[owned] === kinds.space && (scanned.flags[owned] ?? 0) & flags.organisation;
    const isCapitalFirm = isFirm && (scanned.shapes[owned] ?? 0) & shapes.firstUpper;
    list.add(isCapitalFirm ? ids.organisationAfter : ids.possessive);
  }
  if (gap & kinds.quote && shape & shapes.firstDigit) list.add(ids.ageAfter);
  if (gap & kinds.at || isGlued(scanned, after)) list.add(ids.glued);
  if (gap !== kinds.space && gap !== kinds.hyphen) return;
  const isCapital = (shape & shapes.firstUpper) !== 0;
  if (known & flags.personVerb && !isCapital) list.add(ids.personVerb);
  else if (!isCapital && (known & functionWord) === 0 && isLikePredicate(scanned, after)) list.add(ids.verbAfter);
  if (known & flags.organisation && isCapital) list.add(ids.organisationAfter);
  else if (known & flags.streetAfter && (known & flags.degree) === 0) list.add(ids.streetAfter);
  else if (isCapital) list.add(ids.capitalAfter);
  if (shape & shapes.firstDigit) list.add(ids.numberAfter);
}

function addRun(list: FeatureList, scanned: ScannedText, classes: WordClasses, run: NameRun): void {
  const gapBefore = scanned.gaps[run.first] ?? 0;
  const gapAfter = scanned.gaps[run.last + 1] ?? 0;
  const endsHere = gapAfter & (kinds.newline | kinds.stop | kinds.period);
  if (gapBefore & kinds.comma && endsHere && isFirstName(classes.at(run.first))) list.add(ids.vocative);
  if (gapBefore & kinds.newline && gapAfter & kinds.newline) list.add(ids.alone);
  if (scanned.capitals === 0) {
    if (isSmallClass(classes.at(run.first))) list.add(ids.caseless);
  } else if (isSmallClass(classes.at(run.first)) && !isAnnounced(list)) list.add(ids.smallAmongCapitals);
  let count = 0;
  let hasPlace = false;
  let hasStrong = false;
  for (let index = run.first; index <= run.last; index++) {
    const kind = classes.at(index);
    if (kind === nameClasses.none) continue;
    count++;
    hasPlace ||= kind === nameClasses.place;
    hasStrong ||= kind <= nameClasses.firstName || kind === nameClasses.smallFirstName;
  }
  list.add(count === 1 ? ids.oneWord : count === 2 ? ids.twoWords : count === 3 ? ids.threeWords : ids.manyWords);
  if (hasPlace) list.add(ids.hasPlace);
  if (hasStrong) list.add(ids.hasStrong);
}

const announcing = [ids.introduction, ids.self, ids.asked, ids.recipient, ids.title, ids.greeting];
const isAnnounced = (list: FeatureList): boolean => announcing.some((id) => list.has(id));

const isFirstName = (kind: number): boolean =>
  (kind > nameClasses.none && kind <= nameClasses.firstName) ||
  kind === nameClasses.firstNameOrWord ||
  kind === nameClasses.smallFirstName;

/** "Dr. von der Leyen". */
function isTitleBehindParticles(scanned: ScannedText, before: number): boolean {
  const isNear = (at: number): boolean => ((scanned.gaps[at] ?? 0) & ~(kinds.space | kinds.period)) === 0;
  let index = before;
  while (index > 0 && before - index < 2 && isNear(index) && isParticle(scanned, index)) index--;
  return index < before && ((scanned.flags[index] ?? 0) & flags.title) !== 0;
}

/** "Send X 80 bucks", "the account of X". */
function isPaid(scanned: ScannedText, before: number): boolean {
  const last = scanned.hashes[before] ?? 0;
  return givers.has(last) || (last === of && account === scanned.hashes[before - 1]);
}

/** "Send $50 to X", "transfer it from my account to X". */
function isHandedOver(scanned: ScannedText, before: number): boolean {
  return handing.areAmong(scanned, before - lookBack, before - 1);
}

/** Joined to its neighbour by a point without a space: a domain, a file, an abbreviation. */
function isGlued(scanned: ScannedText, index: number): boolean {
  const distance = (scanned.starts[index] ?? 0) - (scanned.ends[index - 1] ?? 0);
  return index > 0 && distance === 1 && ((scanned.gaps[index] ?? 0) & (kinds.period | kinds.other)) !== 0;
}
