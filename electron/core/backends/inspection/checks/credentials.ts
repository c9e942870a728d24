import type { CredentialTraits } from '../evidence.ts';
import { checked, notChecked, type Judged, type SafetyCheck } from '../verdict.ts';

/** 16 characters of a random secret are about 96 bits; fewer can be tried out. */
const shortestSafe = 16;

/** Whether the credentials in use look as if nobody had chosen them. They are looked at here; none is ever tried. */
export const credentials: SafetyCheck = {
  name: 'credentials',
  judge({ credentials: inUse }) {
    return inUse.length === 0 ? notChecked('notApplicable') : checked(inUse.flatMap(describe));
  },
};

function describe({ name, length, isKnownDefault }: CredentialTraits): Judged[] {
  if (isKnownDefault)
    return [{ kind: 'credentials.default', about: name, severity: 'high', values: { credential: name } }];
  if (length >= shortestSafe) return [];
  return [{ kind: 'credentials.short', about: name, severity: 'medium', values: { credential: name, length } }];
}
