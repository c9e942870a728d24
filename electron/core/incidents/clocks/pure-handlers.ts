import { Problem } from '../../../../shared/errors/problem.ts';
import { computeClocks } from '../../../../shared/rules/breach/compute-clocks.ts';
import { describeRegimes } from '../../../../shared/rules/breach/describe-regimes.ts';
import { findImpossibleEvent } from '../../../../shared/rules/breach/impossible-event.ts';
import type { Handlers } from '../../handlers.ts';

/** What needs no incident: the same question has the same answer in every vault. */
export const pureClockHandlers: Pick<Handlers<'incidents'>, 'clocks' | 'clockRegimes'> = {
  clocks(_context, question) {
    const impossible = findImpossibleEvent(question.events);
    if (impossible) throw new Problem('incident.eventsImpossible', { ...impossible });
    return { output: { clocks: computeClocks(question) } };
  },

  clockRegimes: (_context, { language }) => ({ output: { regimes: describeRegimes(language) } }),
};
