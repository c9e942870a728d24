import type { BotProfile } from '../../../../shared/contract/checks.ts';
import type { BotFields } from '../../../../shared/contract/bots.ts';
import type { Controller } from '../../../../shared/contract/controllers.ts';
import { purpose as purposeFields, recipient } from '../../../../shared/contract/records/fields.ts';
import type { Draft } from './draft.ts';

/** Each part that an entry of the catalogue fills in. */
export function addCatalogue(draft: Draft): void {
  for (const [name, value] of Object.entries(draft.fields))
    if (Array.isArray(value) ? value.length > 0 : value !== '' && value !== null && typeof value !== 'boolean')
      draft.say(name, 'catalogue');
}

/** What was declared of the bot before it had a record; the catalogue knows purposes better than one sentence. */
export function addProfile(draft: Draft, profile: BotProfile): void {
  const { purpose, legalBasis, languages, recipients, isAutomatedDecision } = profile;
  if (purpose !== '' && draft.fields.purposes.length === 0) {
    const legalBases = legalBasis === null ? [] : [legalBasis];
    const named = purposeFields.parse({ name: purpose.slice(0, 200), legalBases, basisNote: purpose });
    draft.set('purposes', [named], 'profile');
  }
  draft.set('languages', languages, 'profile');
  if (recipients !== '') {
    const named = recipient.parse({ name: recipients.slice(0, 200).trim(), kind: 'external' });
    draft.set('recipients', [...draft.fields.recipients, named], 'profile');
  }
  if (isAutomatedDecision) {
    const { logic, consequences } = draft.fields.automatedDecision;
    draft.set('automatedDecision', { exists: true, logic, consequences }, 'profile');
  }
}

/** Whom to ask, and who represents the organisation in the Union: Art. 30(1)(a) GDPR. */
export function addOrganisation(
  draft: Draft,
  { dataProtectionOfficer, representative }: Pick<Controller, 'dataProtectionOfficer' | 'representative'>,
): void {
  if (draft.fields.contact === '' && dataProtectionOfficer.trim() !== '')
    draft.set('contact', dataProtectionOfficer, 'organisation');
  const [name = '', ...contact] = representative.trim().split('\n');
  if (name !== '')
    draft.set(
      'representative',
      { name: name.slice(0, 200).trim(), contact: [name.slice(200), ...contact].join('\n').trim() },
      'organisation',
    );
}

export function addEntry(draft: Draft, { trainsModels }: Pick<BotFields, 'trainsModels'>): void {
  if (trainsModels !== 'unknown') draft.set('trainsModels', trainsModels, 'profile');
}

/** The versions people are shown today, and where they can be read. */
export function addNotices(draft: Draft, notices: readonly { id: string; url: string }[]): void {
  if (notices.length === 0) return;
  const urls = notices.flatMap(({ url }) => (url === '' || draft.fields.information.where.includes(url) ? [] : [url]));
  const where = [draft.fields.information.where, ...new Set(urls)].filter((text) => text !== '').join('\n');
  const information = { noticeIds: notices.slice(0, 20).map(({ id }) => id), where: where.slice(0, 4000) };
  draft.set('information', information, 'notice');
}
