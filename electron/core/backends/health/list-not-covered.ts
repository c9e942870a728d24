import type { RegisterReader } from '../../vault/index.ts';
import { connectorOf } from '../added-connectors/connector-of.ts';
import type { BackendRow } from '../backend-row.ts';
import { listGaps } from '../describe-gaps.ts';
import type { BothLanguages } from '../engine/description/request-description.ts';

/** What cannot be done at a system from here, whoever asks for it. */
const withoutCapability: Readonly<Record<string, BothLanguages>> = {
  'people.find': {
    en: 'This system cannot be asked for a person. Who is not in the stored conversations is not found here.',
    de: 'Dieses System lässt sich nicht nach einer Person fragen. Wer in den gespeicherten Gesprächen nicht vorkommt, wird hier nicht gefunden.',
  },
  'conversations.delete': {
    en: 'Conversations cannot be deleted there from here. Erasures are done by hand at the system itself.',
    de: 'Gespräche lassen sich dort nicht von hier aus löschen. Löschungen geschehen von Hand am System selbst.',
  },
  'retention.read': {
    en: 'How long the system keeps conversations by its own setting is not known from its interface.',
    de: 'Wie lange das System Gespräche nach eigener Einstellung aufbewahrt, sagt seine Schnittstelle nicht.',
  },
  'access-log.read': {
    en: 'Who used the system’s administration is not known from its interface.',
    de: 'Wer die Verwaltung des Systems benutzt hat, sagt seine Schnittstelle nicht.',
  },
  'accounts.read': {
    en: 'Who may administer the system is not known from its interface; it can be declared.',
    de: 'Wer das System verwalten darf, sagt seine Schnittstelle nicht; es lässt sich angeben.',
  },
};

/** What is neither read nor deleted here although it may be there. @param unread conversations that could not be read */
export function listNotCovered(register: RegisterReader, row: BackendRow, unread: number): BothLanguages[] {
  const { capabilities, residuals } = connectorOf(register, row.connector);
  const missing = Object.entries(withoutCapability).flatMap(([name, words]) =>
    capabilities.includes(name) ? [] : [words],
  );
  const left = residuals.map(({ where, what }) => ({
    en: `${where.en}: ${what.en}`,
    de: `${where.de}: ${what.de}`,
  }));
  return [...listGaps(register, row, unread), ...missing, ...left];
}
