import { checked, notChecked, type SafetyCheck } from '../verdict.ts';

const named = /^(x-)?rate-?limit|^retry-after$/;

/** Whether there is any sign of a limit. It is never tried: that would take as many requests as an attack. */
export const rateLimit: SafetyCheck = {
  name: 'rateLimit',
  judge({ answers }) {
    if (answers.length === 0) return notChecked('notReached');
    const isLimited = answers.some(
      ({ status, headers }) => status === 429 || Object.keys(headers).some((name) => named.test(name)),
    );
    if (isLimited) return checked([]);
    return checked([{ kind: 'rateLimit.noSign', severity: 'low', values: { answers: answers.length } }]);
  },
};
