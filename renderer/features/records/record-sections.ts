import { legalBases } from '../../../shared/contract/checks.ts';
import {
  article9Conditions,
  availableRights,
  channels,
  measureKinds,
  recipientKinds,
  recordDataCategories,
  recordRoles,
  safeguards,
  subjectCategories,
} from '../../../shared/contract/records/vocabulary.ts';
import type { RecordRole } from '../../../shared/contract/records/vocabulary.ts';
import type { FieldDescription } from '../../ui/described/field-description.ts';
import { authorityFields, partyFields } from './record-extras.ts';

export const recordSectionIds = [
  'general',
  'onBehalfOf',
  'purposes',
  'people',
  'recipients',
  'retention',
  'measures',
  'information',
  'decisions',
  'parties',
  'authority',
] as const;
export type RecordSectionId = (typeof recordSectionIds)[number];

export interface RecordSection {
  id: RecordSectionId;
  fields: readonly FieldDescription[];
}

const words = 'records.value';

/** What a record says, in the order of Art. 30(1) GDPR; what only forms of authorities ask for at the end. */
const sections: Record<RecordSectionId, readonly FieldDescription[]> = {
  general: [
    { name: 'role', kind: 'choice', choices: recordRoles, words: `${words}.role` },
    { name: 'name', kind: 'short', isRequired: true },
    { name: 'businessFunction', kind: 'short' },
    { name: 'owner', kind: 'short' },
    { name: 'contact', kind: 'long' },
    { name: 'software', kind: 'short' },
    { name: 'botIds', kind: 'references', to: 'bots' },
    { name: 'channels', kind: 'choices', choices: channels, words: `${words}.channel` },
    { name: 'languages', kind: 'languages' },
    { name: 'introducedOn', kind: 'day' },
    { name: 'reviewOn', kind: 'day' },
  ],
  onBehalfOf: [
    {
      name: 'onBehalfOf',
      kind: 'list',
      most: 200,
      empty: { name: '', contact: '', representative: '', officer: '', processing: '' },
      fields: [
        ...partyFields,
        { name: 'representative', kind: 'short' },
        { name: 'officer', kind: 'short' },
        { name: 'processing', kind: 'long' },
      ],
    },
  ],
  purposes: [
    {
      name: 'purposes',
      kind: 'list',
      most: 30,
      empty: { name: '', legalBases: [], article9: [], basisNote: '', consent: null, interests: null },
      fields: [
        { name: 'name', kind: 'short', isRequired: true },
        { name: 'legalBases', kind: 'choices', choices: legalBases, words: `${words}.legalBasis` },
        { name: 'article9', kind: 'choices', choices: article9Conditions, words: `${words}.article9` },
        { name: 'basisNote', kind: 'long' },
        {
          name: 'consent',
          kind: 'group',
          isOptional: true,
          empty: { text: '', version: '' },
          fields: [
            { name: 'text', kind: 'long', isRequired: true },
            { name: 'version', kind: 'short', isRequired: true },
          ],
        },
        {
          name: 'interests',
          kind: 'group',
          isOptional: true,
          empty: { interest: '', necessity: '', balancing: '', assessedOn: null },
          fields: [
            { name: 'interest', kind: 'long', isRequired: true },
            { name: 'necessity', kind: 'long' },
            { name: 'balancing', kind: 'long' },
            { name: 'assessedOn', kind: 'day' },
          ],
        },
      ],
    },
  ],
  people: [
    { name: 'subjects', kind: 'choices', choices: subjectCategories, words: `${words}.subject` },
    { name: 'subjectsNote', kind: 'long' },
    {
      name: 'data',
      kind: 'list',
      most: 60,
      empty: { category: 'identity', description: '', erasure: '', erasureDays: null },
      fields: [
        { name: 'category', kind: 'choice', choices: recordDataCategories, words: `${words}.data` },
        { name: 'description', kind: 'short' },
        { name: 'erasure', kind: 'short' },
        { name: 'erasureDays', kind: 'days' },
      ],
    },
    { name: 'source', kind: 'long' },
  ],
  recipients: [
    {
      name: 'recipients',
      kind: 'list',
      most: 100,
      empty: { name: '', kind: 'external', processorId: null, purpose: '' },
      fields: [
        { name: 'name', kind: 'short', isRequired: true },
        { name: 'kind', kind: 'choice', choices: recipientKinds, words: `${words}.recipient` },
        { name: 'processorId', kind: 'reference', to: 'processors' },
        { name: 'purpose', kind: 'short' },
      ],
    },
    {
      name: 'transfers',
      kind: 'list',
      most: 100,
      empty: { to: '', country: null, safeguard: 'none', document: '', on: null },
      fields: [
        { name: 'to', kind: 'short', isRequired: true },
        { name: 'country', kind: 'country' },
        { name: 'safeguard', kind: 'choice', choices: safeguards, words: `${words}.safeguard` },
        { name: 'document', kind: 'short' },
        { name: 'on', kind: 'day' },
      ],
    },
    { name: 'location', kind: 'long' },
  ],
  retention: [
    { name: 'policyIds', kind: 'references', to: 'policies' },
    { name: 'retentionDocument', kind: 'short' },
    { name: 'keptAsStated', kind: 'choice', choices: ['notChecked', 'yes', 'no'], words: `${words}.kept` },
    { name: 'notKeptReason', kind: 'long' },
  ],
  measures: [
    {
      name: 'measures',
      kind: 'list',
      most: 60,
      empty: { kind: 'accessControl', description: '' },
      fields: [
        { name: 'kind', kind: 'choice', choices: measureKinds, words: `${words}.measure` },
        { name: 'description', kind: 'long', isRequired: true },
      ],
    },
  ],
  information: [
    {
      name: 'information',
      kind: 'group',
      empty: { noticeIds: [], where: '' },
      fields: [
        { name: 'noticeIds', kind: 'references', to: 'notices' },
        { name: 'where', kind: 'long' },
      ],
    },
    { name: 'rights', kind: 'choices', choices: availableRights, words: `${words}.right` },
  ],
  decisions: [
    {
      name: 'automatedDecision',
      kind: 'group',
      empty: { exists: false, logic: '', consequences: '' },
      fields: [
        { name: 'exists', kind: 'check' },
        { name: 'logic', kind: 'long' },
        { name: 'consequences', kind: 'long' },
      ],
    },
    { name: 'trainsModels', kind: 'choice', choices: ['unknown', 'yes', 'no'], words: `${words}.trains` },
    {
      name: 'dpia',
      kind: 'group',
      empty: { isRequired: 'undecided', reason: '', dpiaId: null, document: '' },
      fields: [
        { name: 'isRequired', kind: 'choice', choices: ['undecided', 'yes', 'no'], words: `${words}.dpiaRequired` },
        { name: 'reason', kind: 'long' },
        { name: 'dpiaId', kind: 'reference', to: 'dpias' },
        { name: 'document', kind: 'short' },
      ],
    },
  ],
  parties: [
    { name: 'jointControllers', kind: 'list', most: 20, empty: { name: '', contact: '' }, fields: partyFields },
    { name: 'representative', kind: 'group', isOptional: true, empty: { name: '', contact: '' }, fields: partyFields },
  ],
  authority: authorityFields,
};

/** A controller acts for nobody; a processor names for whom it acts: Art. 30(2). */
export function listSections(role: RecordRole): readonly RecordSection[] {
  return recordSectionIds
    .filter((id) => id !== 'onBehalfOf' || role === 'processor')
    .map((id) => ({ id, fields: sections[id] }));
}

/** Every field there is. */
export const recordDescription: readonly FieldDescription[] = recordSectionIds.flatMap((id) => sections[id]);

/** The section in which a field lies. */
export function findSection(path: string): RecordSectionId {
  const [top] = path.split('.');
  return recordSectionIds.find((id) => sections[id].some(({ name }) => name === top)) ?? 'general';
}
