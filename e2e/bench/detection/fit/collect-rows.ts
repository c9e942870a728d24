import { readNameFeatures } from '../../../../electron/core/detection/index.ts';
import type { DataSet, LabelledText } from '../labelled-text.ts';
import { business, personSlots } from '../measured-types.ts';

/** A word that may be part of a name: which features hold, whether it is one, and how much it counts. */
export interface Row {
  features: number[];
  isName: boolean;
  weight: number;
}

/** Turns of dialogues repeat each other. */
const weightOfTurn = 0.3;
/** Of the turns without a name, so many are passed over for one that counts. */
const turnsPassedOver = 8;
/** Their artists and actors are not labelled. */
const withUnlabelledNames = /Movies|Media|Music|Events/;

/** The words of texts to fit on: every first of two sentences, and the dialogues of the split called train. */
export function collectRows(sets: readonly DataSet[]): Row[] {
  const rows: Row[] = [];
  for (const { name, form, texts } of sets) {
    if (form === 'sgd' && !name.includes('train')) continue;
    texts.forEach((text, index) => {
      if (form === 'sgd' ? isTurnToFit(text, index) : index % 2 === 0) collect(text, form, rows);
    });
  }
  return rows;
}

function isTurnToFit({ spans, services = [] }: LabelledText, index: number): boolean {
  if (services.some((service) => withUnlabelledNames.test(service))) return false;
  return index % turnsPassedOver === 0 || spans.some(({ label }) => personSlots(label));
}

function collect(labelled: LabelledText, form: DataSet['form'], rows: Row[]): void {
  const weight = form === 'sgd' ? weightOfTurn : 1;
  for (const { start, end, features } of readNameFeatures(labelled.text)) {
    const isName = judge(labelled, form, start, end);
    if (isName !== null) rows.push({ features, isName, weight });
  }
}

/** Null where the labels do not tell: names of practices are people's names as well. */
function judge({ text, spans }: LabelledText, form: DataSet['form'], from: number, to: number): boolean | null {
  const label = spans.find(({ start, end }) => start <= from && to <= end);
  if (!label) return false;
  if (form === 'presidio') return label.label === 'PERSON';
  if (form === 'germeval') return label.label === 'PER';
  if (!personSlots(label.label)) return false;
  return business.test(text.slice(label.start, label.end)) ? null : true;
}
