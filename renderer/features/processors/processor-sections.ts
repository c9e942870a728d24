import { contractAnswers, contractItems } from '../../../shared/contract/processors.ts';
import { safeguards } from '../../../shared/contract/records/vocabulary.ts';
import type { FieldDescription } from '../../ui/described/field-description.ts';

export const processorSectionIds = ['general', 'contract', 'contacts', 'transfers', 'audits', 'certificates'] as const;
export type ProcessorSectionId = (typeof processorSectionIds)[number];

const sections: Record<ProcessorSectionId, readonly FieldDescription[]> = {
  general: [
    { name: 'name', kind: 'short', isRequired: true },
    { name: 'role', kind: 'choice', choices: ['processor', 'subProcessor'], words: 'processors.value.role' },
    { name: 'engagedBy', kind: 'references', to: 'processors' },
    { name: 'address', kind: 'long' },
    { name: 'country', kind: 'country', isRequired: true },
    { name: 'services', kind: 'long' },
    { name: 'backendIds', kind: 'references', to: 'backends' },
    { name: 'reviewOn', kind: 'day' },
  ],
  contract: [
    {
      name: 'contract',
      kind: 'group',
      empty: { reference: '', signedOn: null, expiresOn: null, items: {} },
      fields: [
        { name: 'reference', kind: 'short' },
        { name: 'signedOn', kind: 'day' },
        { name: 'expiresOn', kind: 'day' },
        {
          name: 'items',
          kind: 'group',
          empty: {},
          fields: contractItems.map((item) => ({
            name: item,
            kind: 'group' as const,
            empty: { answer: 'notChecked', note: '' },
            fields: [
              { name: 'answer', kind: 'choice' as const, choices: contractAnswers, words: 'processors.value.answer' },
              { name: 'note', kind: 'short' as const },
            ],
          })),
        },
      ],
    },
  ],
  contacts: [
    { name: 'contact', kind: 'long' },
    { name: 'incidentContact', kind: 'long' },
  ],
  transfers: [
    { name: 'locations', kind: 'countries' },
    {
      name: 'transfers',
      kind: 'list',
      most: 60,
      empty: { country: '', safeguard: 'none', document: '', on: null, expiresOn: null },
      fields: [
        { name: 'country', kind: 'country', isRequired: true },
        { name: 'safeguard', kind: 'choice', choices: safeguards, words: 'records.value.safeguard' },
        { name: 'document', kind: 'short' },
        { name: 'on', kind: 'day' },
        { name: 'expiresOn', kind: 'day' },
      ],
    },
  ],
  audits: [
    {
      name: 'audits',
      kind: 'list',
      most: 200,
      empty: { on: '', kind: '', result: '', nextOn: null },
      fields: [
        { name: 'on', kind: 'day', isRequired: true },
        { name: 'kind', kind: 'short', isRequired: true },
        { name: 'result', kind: 'long' },
        { name: 'nextOn', kind: 'day' },
      ],
    },
  ],
  certificates: [
    {
      name: 'certificates',
      kind: 'list',
      most: 50,
      empty: { name: '', issuer: '', scope: '', expiresOn: null },
      fields: [
        { name: 'name', kind: 'short', isRequired: true },
        { name: 'issuer', kind: 'short' },
        { name: 'scope', kind: 'short' },
        { name: 'expiresOn', kind: 'day' },
      ],
    },
  ],
};

export function listSections(): { id: ProcessorSectionId; fields: readonly FieldDescription[] }[] {
  return processorSectionIds.map((id) => ({ id, fields: sections[id] }));
}

/** Every field there is. */
export const processorDescription: readonly FieldDescription[] = processorSectionIds.flatMap((id) => sections[id]);

/** The section in which a field lies. */
export function findSection(path: string): ProcessorSectionId {
  const [top] = path.split('.');
  return processorSectionIds.find((id) => sections[id].some(({ name }) => name === top)) ?? 'general';
}
