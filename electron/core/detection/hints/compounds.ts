import { WordMemo } from '../text/word-memo.ts';
import type { HintType } from './lexicon.ts';

/** German builds a word for every organ: "Speiseröhrenkrebs". What its end says, with kind and grade. */
const endings: readonly (readonly [RegExp, string, number])[] = [
  [/(?:krebs|tumor|tumore|tumoren|karzinom|infarkt|sklerose|insuffizienz|dystrophie)(?:e|en|s)?$/iu, 'diagnosis', 3],
  [
    /(?:depression|psychose|persönlichkeitsstörung|angststörung|zwangsstörung|phobie|essstörung)(?:en)?$/iu,
    'psyche',
    3,
  ],
  [/(?:abhängigkeit|süchtig|süchtige|süchtiger)$/iu, 'addiction', 3],
  [
    /(?:entzündung|erkrankung|allergie|intoleranz|syndrom|infektion|unverträglichkeit|neuralgie|thrombose|anämie)(?:en|s)?$/iu,
    'diagnosis',
    2,
  ],
  [/(?:behinderung|behindert|behinderte|behinderter)(?:en)?$/iu, 'disability', 2],
  [/(?:operation|transplantation|amputation|prothese|bestrahlung)(?:en)?$/iu, 'treatment', 2],
  [/(?:schmerz|schmerzen|beschwerden|krämpfe)$/iu, 'symptom', 1],
];
export const shortestCompound = 9;

export interface Compound {
  type: HintType;
  kind: string;
  grade: number;
}

const compounds = endings.map(([, kind, grade]): Compound => ({ type: 'hint.health', kind, grade }));
const memo = new WordMemo();

export function judgeCompound(word: string): Compound | undefined {
  if (word.length < shortestCompound) return undefined;
  return compounds[memo.recall(word, findEnding)];
}

const findEnding = (word: string): number => endings.findIndex(([ending]) => ending.test(word));
