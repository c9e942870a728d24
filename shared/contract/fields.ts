import { z } from 'zod';
import { withoutDeceptive, withoutDeceptiveLines } from '../deceptive-characters.ts';

/** Schemas that several domains share. Bounds are generous for people and tight for attackers. */
export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true }).describe('ISO 8601 instant, answered in UTC');
/** Words typed by a person and shown beside others: characters that hide or reorder text are left out of them. */
const typed = () => z.string().overwrite(withoutDeceptive).trim();
export const shortText = typed().min(1).max(200);
export const longText = z.string().overwrite(withoutDeceptiveLines).max(4000);
/** Why something is done; kept in the log, so it must not hold personal data. */
export const note = typed().max(500);
export const folderPath = z
  .string()
  .min(1)
  .max(4096)
  .refine((path) => !path.includes('\0'), 'no path of any system')
  .describe('path on this machine; a relative one starts at the current folder');
export const userName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u)
  .describe('sign-in name: letters, digits, dot, underscore, hyphen');
export const passphrase = z
  .string()
  .min(8)
  .max(1024)
  .describe('at least 8 characters; a sentence of several words is better');
export const keyFilePath = folderPath.describe('path of the key file, where the slot needs one');
export const empty = z.strictObject({});
export const cursor = z.string().min(1).max(200).describe('opaque; from the previous page');

export type Instant = z.infer<typeof instant>;

/** Purposes offered in the window; a reason may also name another one in the user's words. */
export const commonPurposes = ['request', 'incident', 'complaint', 'review', 'retention', 'quality'] as const;

/** Why content is read. It is kept in the log, so it must not hold personal data. */
export const reason = z.strictObject({
  purpose: typed().min(1).max(80),
  caseId: typed().min(1).max(80).optional(),
  note: note.optional(),
});
export type Reason = z.infer<typeof reason>;

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
