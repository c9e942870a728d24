import type { Aspects } from './aspect.ts';
import { joinLines, sayNames, sayPair, sayWords } from './say-lines.ts';
import { sayStanding } from './say-standing.ts';

/** What a record is about, where it stands, and who answers for it. */
export const recordAspects = {
  number: ({ number }) => number,
  name: ({ fields }) => fields.name,
  standing: sayStanding,
  createdOn: ({ createdAt }, { day }) => day(createdAt),
  changedOn: ({ isDraft, releasedAt, changedAt }, { day }) => day(isDraft ? changedAt : (releasedAt ?? changedAt)),
  role: ({ fields }, { word }) => word(`role.${fields.role}`),
  businessFunction: ({ fields }) => fields.businessFunction,
  contact: ({ fields }) => fields.contact,
  software: ({ fields }) => fields.software,
  introducedOn: ({ fields }, { day }) => (fields.introducedOn === null ? '' : day(fields.introducedOn)),
  bots: ({ fields, names }, words) => sayNames(words, fields.botIds, names.bots),
  channels: ({ fields }, words) => sayWords(words, 'channel', fields.channels),
  languages: ({ fields }, { tongue }) => fields.languages.map(tongue).join('\n'),
  jointControllers: ({ fields }, words) =>
    joinLines(fields.jointControllers.map(({ name, contact }) => sayPair(words, name, contact))),
  representative: ({ fields }, words) =>
    fields.representative ? sayPair(words, fields.representative.name, fields.representative.contact) : '',
  location: ({ fields }) => fields.location,
  owner: ({ fields }) => fields.owner,
  reviewOn: ({ fields }, { day }) => (fields.reviewOn === null ? '' : day(fields.reviewOn)),
  trainsModels: ({ fields }, { word }) => word(`answer.${fields.trainsModels}`),
  /** For a hand to sign. */
  signature: () => '',
  clients: ({ fields }, words) =>
    joinLines(fields.onBehalfOf.map(({ name, contact }) => sayPair(words, name, contact))),
  clientRepresentatives: ({ fields }, words) =>
    joinLines(
      fields.onBehalfOf.flatMap(({ name, representative, officer }) => [
        representative !== '' && sayPair(words, name, words.text('representedBy', { text: representative })),
        officer !== '' && sayPair(words, name, words.text('officer', { text: officer })),
      ]),
    ),
  clientProcessing: ({ fields }, words) =>
    joinLines(fields.onBehalfOf.map(({ name, processing }) => sayPair(words, name, processing))),
} satisfies Partial<Aspects>;
