import { z } from 'zod';
import { empty, id, isTimeZone, longText, shortText } from './fields.ts';
import { command, query } from './procedure.ts';

const details = {
  address: longText,
  establishments: z.array(shortText).max(100),
  dataProtectionOfficer: z.string().max(1000).describe('name and contact, Art. 37(7)'),
  representative: z.string().max(1000).describe('name, then contact on the lines below, Art. 27'),
  letterhead: longText,
  zone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'not an IANA time zone')
    .describe('IANA time zone in which local days are counted'),
  defaultRegime: z.string().min(1).max(40).describe('law applied unless a case says otherwise'),
};

/** The controller of Art. 4(7) GDPR for whom the data-protection officer works. Backends, cases and records belong to one. */
export const controllerFields = z.strictObject({
  name: shortText,
  address: details.address.default(''),
  establishments: details.establishments.default([]),
  dataProtectionOfficer: details.dataProtectionOfficer.default(''),
  representative: details.representative.default(''),
  letterhead: details.letterhead.default(''),
  zone: details.zone.default('Europe/Berlin'),
  defaultRegime: details.defaultRegime.default('EU-DE'),
});
export type ControllerFields = z.infer<typeof controllerFields>;

export const controller = controllerFields.extend({ id });
export type Controller = z.infer<typeof controller>;

export const controllers = {
  list: query({
    permission: 'vault.use',
    summary: 'Lists the organisations this vault serves.',
    input: empty,
    output: z.object({ controllers: z.array(controller) }),
  }),
  add: command({
    permission: 'controllers.manage',
    summary: 'Adds an organisation.',
    input: controllerFields,
    output: controller,
  }),
  update: command({
    permission: 'controllers.manage',
    summary: 'Changes the given fields of an organisation.',
    input: z.strictObject({ id, changes: z.strictObject({ name: shortText, ...details }).partial() }),
    output: controller,
  }),
};
