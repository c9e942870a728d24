import type { IncidentFacts } from '../../../../shared/contract/incidents/fields.ts';
import type { FactText } from '../facts/fact-fields.ts';

export type Texts = Partial<Record<FactText, string>>;

export function pickTexts(facts: IncidentFacts, names: readonly FactText[]): Texts {
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}

/** What differs from what is saved. */
export function changedTexts(texts: Texts, saved: Texts): Texts {
  const names = Object.keys(texts) as FactText[];
  return Object.fromEntries(names.filter((name) => texts[name] !== saved[name]).map((name) => [name, texts[name]]));
}

/** What was saved meanwhile is shown, except where somebody is writing. */
export function takeOver(texts: Texts, base: Texts, saved: Texts): Texts {
  const names = Object.keys(saved) as FactText[];
  return Object.fromEntries(names.map((name) => [name, texts[name] === base[name] ? saved[name] : texts[name]]));
}
