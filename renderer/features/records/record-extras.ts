import type { FieldDescription } from '../../ui/described/field-description.ts';

/** A name with the way to reach it. */
export const partyFields: readonly FieldDescription[] = [
  { name: 'name', kind: 'short', isRequired: true },
  { name: 'contact', kind: 'long' },
];

/** What the forms of the ICO and ISO/IEC 27701 ask for beyond Art. 30 GDPR. */
export const authorityFields: readonly FieldDescription[] = [
  {
    name: 'links',
    kind: 'group',
    empty: { contract: '', interestsAssessment: '', consentRecord: '', breachRecord: '' },
    fields: [
      { name: 'contract', kind: 'short' },
      { name: 'interestsAssessment', kind: 'short' },
      { name: 'consentRecord', kind: 'short' },
      { name: 'breachRecord', kind: 'short' },
    ],
  },
  { name: 'hasBreachOccurred', kind: 'check' },
  { name: 'schedule1Condition', kind: 'short' },
  {
    name: 'disclosures',
    kind: 'list',
    most: 200,
    empty: { what: '', to: '', on: '', authority: '' },
    fields: [
      { name: 'what', kind: 'short', isRequired: true },
      { name: 'to', kind: 'short', isRequired: true },
      { name: 'on', kind: 'day', isRequired: true },
      { name: 'authority', kind: 'short' },
    ],
  },
];
