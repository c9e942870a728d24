import type { Controller } from '../../../../shared/contract/controllers.ts';
import type { CommunicationKind } from '../../../../shared/contract/incidents/sent.ts';
import { withoutDeceptiveLines } from '../../../../shared/deceptive-characters.ts';
import { readController } from '../../controllers/index.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { readFacts, type IncidentRow } from '../incident-rows.ts';
import { listMeasures } from '../measures/measure-rows.ts';
import { sayCategory } from '../notifications/prefill/say-category.ts';
import type { Language } from '../../open-words.ts';
import { listScopes } from '../scope/scope-rows.ts';
import { showMoments } from '../show-moment.ts';
import { communicationWords, type TextId } from './words.ts';

export interface ComposedText {
  subject: string;
  body: string;
}

/** What a text is filled with; empty: nobody knows it yet. */
type Place = TextId extends infer Id ? (Id extends `place.${infer Name}` ? Name : never) : never;

/** What somebody can do about data of these categories. */
const advisedOn = ['secret', 'payment', 'contact', 'officialId'] as const;

/** A text that is still to be written, as it stands in the text. */
const placeholder = /\[… ([^\]\n]+)\]/g;

/** What a text still lacks, by the words it is marked with. */
export function listMissing({ subject, body }: ComposedText): string[] {
  return [...new Set([subject, body].flatMap((text) => [...text.matchAll(placeholder)].map(([, label]) => label!)))];
}

/** The words for a communication by what is known of an incident. What nobody knows yet is marked. */
export function composeCommunication(
  register: RegisterReader,
  incident: IncidentRow,
  kind: CommunicationKind,
  language: Language,
): ComposedText {
  const say = communicationWords(language);
  const controller = readController(register, incident.controller_id);
  const places = readPlaces(register, incident, controller, language);
  const occurredOn = spellMoment(incident.occurred_at, controller.zone, language);
  const filled: Record<string, string> = { hasOccurred: occurredOn === '' ? 'no' : 'yes', occurredOn };
  for (const [name, text] of Object.entries(places) as [Place, string][])
    filled[name] = text === '' ? `[… ${say(`place.${name}`)}]` : text.replaceAll('[… ', '[...');
  return {
    subject: say(`${kind}.subject`, filled).replace(/\s+/g, ' '),
    body: withoutDeceptiveLines(say(`${kind}.body`, filled)).replace(/\n{3,}/g, '\n\n'),
  };
}

function readPlaces(
  register: RegisterReader,
  incident: IncidentRow,
  controller: Controller,
  language: Language,
): Record<Place, string> {
  const say = communicationWords(language);
  const facts = readFacts(incident);
  const counted = listScopes(register, incident.id)[0]?.counted;
  const categories = counted?.dataCategories.map(({ category }) => category) ?? [];
  const planned = listMeasures(register, incident.id).map(({ text }) => text);
  const lines = (...texts: string[]): string =>
    texts
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join('\n');
  return {
    controller: controller.name,
    number: incident.number,
    description: facts.description.trim(),
    data: counted
      ? say('data', {
          hasCategories: categories.length > 0 ? 'yes' : 'no',
          categories: categories.map((category) => sayCategory(category, language)).join(', '),
        })
      : '',
    effects: facts.effects.trim(),
    measures: lines(facts.containment, facts.remedies, ...planned),
    advice: lines(...advisedOn.filter((each) => categories.includes(each)).map((each) => say(`advice.${each}`))),
    contact: controller.dataProtectionOfficer.trim(),
    awareOn: spellMoment(incident.aware_at, controller.zone, language),
    systems: facts.systems.trim(),
    numbers: counted
      ? say('numbers', { ...counted.people, conversations: counted.conversations, messages: counted.messages })
      : '',
  };
}

function spellMoment(at: number | null, zone: string, language: Language): string {
  return at === null ? '' : showMoments(language, zone)(at);
}
