import { checked, notChecked, type SafetyCheck } from '../verdict.ts';

/** Answers name whole seconds and take a while themselves. */
const tolerableSeconds = 30;
const graveSeconds = 300;

/** Whether the system's clock and ours agree: times in transcripts and logs are those of the system. */
export const clock: SafetyCheck = {
  name: 'clock',
  judge({ answers }) {
    const ahead = answers.flatMap(({ aheadSeconds }) => aheadSeconds ?? []).toSorted((one, other) => one - other);
    const middle = ahead[Math.floor(ahead.length / 2)];
    if (middle === undefined) return notChecked(answers.length === 0 ? 'notReached' : 'notStated');
    const seconds = Math.round(Math.abs(middle));
    if (seconds <= tolerableSeconds) return checked([]);
    const kind = middle > 0 ? 'clock.ahead' : 'clock.behind';
    return checked([{ kind, severity: seconds >= graveSeconds ? 'medium' : 'low', values: { seconds } }]);
  },
};
