import { entry, type PrefillEntry } from './prefill-entry.ts';
import type { Known } from './known.ts';
import type { TextId } from './words.ts';

const knownRoles = ['dpo', 'decisionMaker', 'compliance', 'incidentResponder'];

/** Fields 21 to 36: who reports, the data protection officer, and where more can be asked. */
export function prefillContacts({ reporter, controller, words: { say } }: Known): PrefillEntry[] {
  const isOfficer = reporter.role === 'dpo';
  const officer = readOfficer(controller.dataProtectionOfficer);
  const user = { id: 'from.user', values: { name: reporter.name } } as const;
  const organisation = { id: 'from.organisation' } as const;
  const role = knownRoles.includes(reporter.role) ? say(`role.${reporter.role}` as TextId) : null;
  return [
    ...entry(21, reporter.name, user),
    ...entry(22, isOfficer && officer.contact !== '' ? officer.contact : controller.address, organisation),
    ...entry(23, isOfficer ? 'dpo' : 'other', user),
    ...entry(24, isOfficer ? null : role, user),
    ...(officer.name === ''
      ? []
      : [
          ...entry(29, 'yes', organisation),
          ...entry(30, officer.name, organisation),
          ...entry(31, officer.contact, organisation),
          ...entry(33, 'dpo', organisation),
        ]),
  ];
}

/** Name and contact, Art. 37(7): on lines of their own, or one after the other. */
export function readOfficer(written: string): { name: string; contact: string } {
  const separator = written.trim().includes('\n') ? '\n' : ',';
  const [name = '', ...contact] = written.trim().split(separator);
  return { name: name.trim(), contact: contact.map((part) => part.trim()).join(separator === '\n' ? '\n' : ', ') };
}
