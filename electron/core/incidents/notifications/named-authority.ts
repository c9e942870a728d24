import { Problem } from '../../../../shared/errors/problem.ts';
import { authorities } from '../../../../shared/rules/authorities.ts';
import type { Language } from '../../open-words.ts';
import type { NamedAuthority } from './notification-rows.ts';

/** Where an authority is written to in German. */
const german = ['DE', 'AT', 'CH', 'LI'];

/** @throws Problem incident.authorityUnknown */
export function requireAuthority(id: string): NamedAuthority {
  const found = authorities.find((each) => each.id === id);
  if (!found) throw new Problem('incident.authorityUnknown');
  return { id, name: found.name, email: found.email, breachForm: found.breachForm?.url ?? null };
}

export const noAuthority: NamedAuthority = { id: '', name: '', email: null, breachForm: null };

/** Null where none is chosen yet. */
export function findAuthority(id: string | null): NamedAuthority | null {
  return id === null ? null : requireAuthority(id);
}

/** The language a notification is written in, whatever the language of whoever reads it here. */
export function languageFor(id: string | null): Language {
  return id === null || german.includes(id.slice(0, 2)) ? 'de' : 'en';
}
