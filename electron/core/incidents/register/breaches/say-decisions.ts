import type { Breach } from './read-breaches.ts';
import type { BreachWords } from './breach-words.ts';

type Subject = Breach['decisions'][number]['subject'];

/** What was advised, the newest first: Art. 39(1)(a) GDPR. */
export function sayAdvice(subject: Subject, { advice }: Breach, { say, moment }: BreachWords): string {
  return advice
    .filter((each) => each.subject === subject)
    .map(({ advises, reasons, at, by }) =>
      say('advice', { advises: say(`choice.${advises}`), reasons, at: moment(at), by }),
    )
    .join('\n');
}

/** What was decided, the newest first; also where it was not to notify, and where it departs from the advice. */
export function sayDecision(subject: Subject, { decisions }: Breach, words: BreachWords): string {
  return decisions
    .filter((each) => each.subject === subject)
    .map((each) => sayOne(each, words))
    .join('\n');
}

function sayOne(decision: Breach['decisions'][number], { say, moment }: BreachWords): string {
  const { choice, ground, name, position, reasons, at, departsFromAdvice, departureReasons, supersededBy } = decision;
  return [
    say(supersededBy === null ? 'decision' : 'decision.superseded', {
      choice: say(`choice.${choice}`),
      name,
      position,
      reasons,
      at: moment(at),
    }),
    ...(ground === null ? [] : [say(`ground.${ground}`)]),
    ...(departsFromAdvice ? [say('departure', { reasons: departureReasons })] : []),
  ].join(' ');
}
