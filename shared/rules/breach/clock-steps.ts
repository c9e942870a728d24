import type { Clock } from '../../contract/incidents/clocks.ts';
import type { ClockEventType } from '../../contract/incidents/vocabulary.ts';
import { cite, isVerified, type RuleSource } from '../rule.ts';
import { sayIn, showMoment, type Language, type TextId, type TextValues } from './texts.ts';

type Step = Clock['steps'][number];

interface StepFacts {
  source: RuleSource;
  /** It says what was told to Custos, not what the law says. */
  isGiven?: boolean;
  /** Epoch milliseconds. */
  from?: number | null;
  to?: number | null;
  values?: TextValues;
}

/** What was done to come to a clock’s end, one sentence after the other. */
export class ClockSteps {
  readonly list: Step[] = [];
  readonly language: Language;
  readonly #zone: string;

  constructor(language: Language, zone: string) {
    this.language = language;
    this.#zone = zone;
  }

  add(id: TextId, { source, isGiven = false, from = null, to = null, values = {} }: StepFacts): void {
    const moments = { ...(from !== null && { from: this.show(from) }), ...(to !== null && { to: this.show(to) }) };
    this.list.push({
      text: sayIn(this.language, id, { ...moments, ...values }),
      source: sourceIn(this.language, source),
      isVerified: isGiven || isVerified(source),
      from: toInstant(from),
      to: toInstant(to),
    });
  }

  show(at: number): string {
    return showMoment(this.language, at, this.#zone);
  }

  /** Kinds of events, each by its name. */
  name(types: readonly ClockEventType[]): string {
    return types.map((type) => sayIn(this.language, `event.${type}`)).join(' / ');
  }
}

export function sourceIn(language: Language, source: RuleSource): Clock['source'] {
  return { citation: cite(source, language), url: source.url };
}

export function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
