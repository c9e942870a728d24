import type { SeenOrigin } from '../evidence.ts';
import { notChecked, partly, type Judged, type SafetyCheck } from '../verdict.ts';

const header = 'access-control-allow-origin';

/** Whether web pages of strangers may read the interface's answers. */
export const cors: SafetyCheck = {
  name: 'cors',
  judge({ answers, probes }) {
    if (answers.length === 0 && !probes?.origin) return notChecked('notReached');
    const open = answers.find(({ headers }) => headers[header] === '*');
    const found: Judged[] = open ? [{ kind: 'cors.any', severity: 'low', values: { call: open.call } }] : [];
    if (!probes) return partly(found, 'notPermitted');
    if (!probes.origin) return partly(found, 'notReached');
    return partly([...found, ...judge(probes.origin, found.length > 0)], null);
  },
};

function judge({ allowedOrigin, allowsCredentials, askedAs }: SeenOrigin, isKnown: boolean): Judged[] {
  if (allowedOrigin === '*') {
    return isKnown ? [] : [{ kind: 'cors.any', severity: 'low', values: { call: 'OPTIONS' }, seenBy: 'probe' }];
  }
  if (allowedOrigin !== askedAs) return [];
  if (allowsCredentials) return [{ kind: 'cors.anyWithCredentials', severity: 'high', values: {}, seenBy: 'probe' }];
  return [{ kind: 'cors.reflected', severity: 'medium', values: {}, seenBy: 'probe' }];
}
