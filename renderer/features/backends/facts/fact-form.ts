import type { BackendFact, FactTopic } from '../../../../shared/contract/backend-facts.ts';

/** What is typed for a fact, whatever it is about. */
export interface FactTexts extends Record<string, string> {
  accounts: string;
  roles: string;
  latest: string;
  longestUnused: string;
  never: string;
  coverage: string;
  how: string;
  evidence: string;
  statedOn: string;
  reviewOn: string;
}

export type RoleCount = Extract<BackendFact, { topic: 'adminAccounts' }>['value']['roles'][number];

/** What was said before is where the next statement begins; its evidence and dates are new. */
export function toFactTexts(known: BackendFact | undefined, today: string): FactTexts {
  const empty: FactTexts = {
    accounts: '',
    roles: '',
    latest: '',
    longestUnused: '',
    never: '0',
    coverage: 'unknown',
    how: '',
    evidence: '',
    statedOn: today,
    reviewOn: '',
  };
  switch (known?.topic) {
    case undefined:
      return empty;
    case 'adminAccounts':
      return { ...empty, accounts: String(known.value.accounts), roles: writeRoles(known.value.roles) };
    case 'lastSignIn': {
      const { latest, longestUnused, never } = known.value;
      return { ...empty, latest: latest ?? '', longestUnused: longestUnused ?? '', never: String(never) };
    }
    case 'secondFactor':
      return { ...empty, coverage: known.value.coverage };
    case 'encryptionAtRest':
      return { ...empty, coverage: known.value.coverage, how: known.value.how };
  }
}

/** Checked by the contract's schema; what cannot be read becomes what the schema refuses. */
export function toFact(topic: FactTopic, texts: FactTexts): { topic: FactTopic; value: Record<string, unknown> } {
  switch (topic) {
    case 'adminAccounts':
      return { topic, value: { accounts: readCount(texts.accounts), roles: readRoles(texts.roles) } };
    case 'lastSignIn':
      return {
        topic,
        value: {
          latest: texts.latest || null,
          longestUnused: texts.longestUnused || null,
          never: readCount(texts.never),
        },
      };
    case 'secondFactor':
      return { topic, value: { coverage: texts.coverage, accounts: null } };
    case 'encryptionAtRest':
      return { topic, value: { coverage: texts.coverage, how: texts.how } };
  }
}

function readCount(text: string): number | null {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null;
}

export function writeRoles(roles: readonly RoleCount[]): string {
  return roles.map(({ role, accounts }) => `${role} = ${accounts}`).join('\n');
}

/** One role per line; null where a line is none. */
export function readRoles(text: string): RoleCount[] | null {
  const roles: RoleCount[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const found = /^(.{1,60}?)\s*=\s*(\d{1,7})\s*$/.exec(line.trim());
    if (!found?.[1]?.trim()) return null;
    roles.push({ role: found[1].trim(), accounts: Number(found[2]) });
  }
  return roles;
}
