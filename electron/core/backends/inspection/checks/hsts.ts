import { checked, notChecked, type SafetyCheck } from '../verdict.ts';

/** Half a year. */
const shortestSafeSeconds = 15_552_000;

/** Whether browsers are told never to come without encryption. */
export const hsts: SafetyCheck = {
  name: 'hsts',
  judge({ isEncrypted, isAddress, answers }) {
    // Browsers ignore it for addresses (RFC 6797, 8.1.1).
    if (!isEncrypted || isAddress) return notChecked('notApplicable');
    if (answers.length === 0) return notChecked('notReached');
    const sources = ['rfc6797'];
    const header = answers.map(({ headers }) => headers['strict-transport-security']).find((value) => value);
    if (header === undefined) return checked([{ kind: 'hsts.missing', severity: 'low', values: {}, sources }]);
    const seconds = Number(/(?:^|;)\s*max-age\s*=\s*"?(\d{1,12})/i.exec(header)?.[1] ?? 0);
    if (seconds >= shortestSafeSeconds) return checked([]);
    const days = Math.floor(seconds / 86_400);
    return checked([{ kind: 'hsts.short', severity: 'low', values: { days }, sources }]);
  },
};
