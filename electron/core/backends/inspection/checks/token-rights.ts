import type { CredentialTraits, SeenAnswer } from '../evidence.ts';
import { checked, notChecked, type Judged, type SafetyCheck } from '../verdict.ts';

const day = 86_400_000;
const longestLifeDays = 366;
const soonDays = 14;

const word = (words: string): RegExp => new RegExp(`(^|[^a-z])(${words})([^a-z]|$)`, 'i');
const everything = word('admin|administrator|root|superuser|owner|full|all|sudo');
const managing = word('users?|members?|roles?|keys?|billing|settings?|config|permissions?|tokens?|secrets?');
const changing = word('write|manage|create|update|edit|execute|invite');
const deleting = word('delete|remove|destroy');

/** Whether the credential in use could do more than reading, and deleting where that is needed. */
export const tokenRights: SafetyCheck = {
  name: 'tokenRights',
  judge({ at, credentials, answers, needsDeletion }) {
    if (credentials.length === 0) return notChecked('notApplicable');
    const tokens = credentials.flatMap(({ name, token }) => (token ? [{ name, ...token }] : []));
    const rights = new Set([...tokens.flatMap((token) => token.rights), ...answers.flatMap(readStatedRights)]);
    if (tokens.length === 0 && rights.size === 0) return notChecked('notStated');
    return checked([...judgeRights([...rights], needsDeletion), ...tokens.flatMap((token) => judgeLife(token, at))]);
  },
};

/** What a system says in its answers that the credential may do. */
function readStatedRights({ headers }: SeenAnswer): string[] {
  return (headers['x-oauth-scopes'] ?? '')
    .split(/[\s,]+/)
    .filter((right) => /^[\w*][\w:./*-]{0,63}$/.test(right))
    .slice(0, 100);
}

function judgeRights(rights: readonly string[], needsDeletion: boolean): Judged[] {
  const unlimited = rights.filter((right) => right.includes('*') || everything.test(right));
  const further = rights.filter(
    (right) =>
      !unlimited.includes(right) &&
      (changing.test(right) ||
        (managing.test(right) && !/read|view|list/i.test(right)) ||
        isIdle(right, needsDeletion)),
  );
  return [
    ...describe('tokenRights.everything', 'high', unlimited),
    ...describe('tokenRights.beyondNeed', 'medium', further),
  ];
}

function isIdle(right: string, needsDeletion: boolean): boolean {
  return !needsDeletion && deleting.test(right);
}

function describe(
  kind: 'tokenRights.everything' | 'tokenRights.beyondNeed',
  severity: 'high' | 'medium',
  rights: readonly string[],
): Judged[] {
  if (rights.length === 0) return [];
  const named = rights.toSorted().slice(0, 10).join(', ');
  return [{ kind, severity, values: { rights: named, count: rights.length } }];
}

function judgeLife(
  { name, issuedAt, expiresAt }: { name: string } & NonNullable<CredentialTraits['token']>,
  at: number,
): Judged[] {
  const about = name;
  if (expiresAt === null)
    return [{ kind: 'tokenRights.noExpiry', about, severity: 'low', values: { credential: name } }];
  if (expiresAt <= at) {
    const on = new Date(expiresAt).toISOString().slice(0, 10);
    return [{ kind: 'tokenRights.ended', about, severity: 'medium', values: { credential: name, on } }];
  }
  const left = Math.floor((expiresAt - at) / day);
  const found: Judged[] = [];
  if (left < soonDays)
    found.push({ kind: 'tokenRights.expires', about, severity: 'medium', values: { credential: name, days: left } });
  const life = Math.round((expiresAt - (issuedAt ?? at)) / day);
  if (life > longestLifeDays)
    found.push({ kind: 'tokenRights.longLife', about, severity: 'low', values: { credential: name, days: life } });
  return found;
}
