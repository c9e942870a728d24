import type { DeadlineStep } from '../../../../shared/contract/deadlines.ts';
import type { Day } from '../../../../shared/rules/days.ts';
import { cite, isVerified, type RuleSource } from '../../../../shared/rules/rule.ts';
import { sayIn, showDay, type Language, type TextId, type TextValues } from './texts.ts';

interface StepFacts {
  source: RuleSource;
  /** It says what was told to Custos, not what the law says. */
  isGiven?: boolean;
  from?: Day | null;
  to?: Day | null;
  /** Other values of the sentence; days among them are written out by whoever passes them. */
  values?: TextValues;
}

/** What was done to come to a date, one sentence after the other. */
export class Steps {
  readonly list: DeadlineStep[] = [];
  readonly language: Language;
  readonly #rule: string;

  constructor(language: Language, rule: string) {
    this.language = language;
    this.#rule = rule;
  }

  add(id: TextId, { source, isGiven = false, from = null, to = null, values = {} }: StepFacts): void {
    const days = { ...(from && { from: this.show(from) }), ...(to && { to: this.show(to) }) };
    this.list.push({
      text: sayIn(this.language, id, { ...days, ...values }).trim(),
      rule: this.#rule,
      source: { citation: cite(source, this.language), url: source.url },
      isVerified: isGiven || isVerified(source),
      from,
      to,
    });
  }

  show(day: Day): string {
    return showDay(this.language, day);
  }

  say(id: TextId): string {
    return sayIn(this.language, id);
  }
}
