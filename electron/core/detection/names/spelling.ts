import type { ScannedText } from '../text/scanned-text.ts';
import { WordJudgements } from '../text/word-judgements.ts';
import { type FeatureList, featureIds } from './name-features.ts';

// Imported objects under names of this module: see scanned-text.ts.
const ids = featureIds;

const spellings = { foreignLetter: 1, foreignSpelling: 2, endsInVowel: 4, endsInS: 8 } as const;

const judged = new WordJudgements((word) => {
  const letters = /[^a-zäöüß]/iu.test(word)
    ? spellings.foreignLetter
    : /th(?!e)|sh|oo|ou|ee|ij|[csdr]z|gh|kh|dj|cc|^[aeiou]?y|w[aiou]/iu.test(word)
      ? spellings.foreignSpelling
      : 0;
  const end = /[aiouy]$/iu.test(word) ? spellings.endsInVowel : /[^s]s$/iu.test(word) ? spellings.endsInS : 0;
  return letters | end;
});

/** How a word that no dictionary knows is spelled: names come from every language. */
export function addSpelling(list: FeatureList, scanned: ScannedText, index: number): void {
  const spelling = judged.of(scanned, index);
  if (spelling & spellings.foreignLetter) list.add(ids.foreignLetter);
  else if (spelling & spellings.foreignSpelling) list.add(ids.foreignSpelling);
  if (spelling & spellings.endsInVowel) list.add(ids.endsInVowel);
  else if (spelling & spellings.endsInS) list.add(ids.endsInS);
}
