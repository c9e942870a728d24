import { entry, join, type PrefillEntry } from './prefill-entry.ts';
import type { Known } from './known.ts';

interface Party {
  name: string;
  role: 'processor' | 'jointController';
  contact: string;
}

/** Fields 38 to 41. That nobody else takes part is never concluded from silence. */
export function prefillParties({ processors, records, words: { say } }: Known): PrefillEntry[] {
  const parties: Party[] = [
    ...processors.map(({ fields }): Party => ({
      name: fields.name,
      role: 'processor',
      contact: join(fields.address, fields.incidentContact || fields.contact),
    })),
    ...records
      .flatMap(({ fields }) => fields.jointControllers)
      .map((party): Party => ({ ...party, role: 'jointController' })),
  ];
  if (parties.length === 0) return [];
  const sources = [
    ...(processors.length > 0
      ? [{ id: 'from.processors', values: { numbers: listNumbers(processors) } } as const]
      : []),
    ...(parties.length > processors.length
      ? [{ id: 'from.records', values: { numbers: listNumbers(records) } } as const]
      : []),
  ];
  const inLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ', ');
  return [
    ...entry(38, 'yes', ...sources),
    ...entry(39, parties.map(({ name, role }) => `${name}: ${say(`party.${role}`)}`).join('; '), ...sources),
    ...entry(
      40,
      parties.map(({ name }) => name),
      ...sources,
    ),
    ...entry(
      41,
      join(...parties.map(({ name, contact }) => contact.trim() !== '' && `${name}: ${inLine(contact)}`)),
      ...sources,
    ),
  ];
}

export function listNumbers(named: readonly { number: string }[]): string {
  return named.map(({ number }) => number).join(', ');
}
