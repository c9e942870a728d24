import { regimes as regimeNames, rights as rightNames, type Regime, type Right } from '../rules/regimes.ts';
import { deadlineEventTypes } from './deadlines.ts';

/** What a person, or an authority, may ask for: Art. 7(3), 12-22 GDPR; UK DPA 2018 s.164A; CCPA 1798.100 ff. */
export const rights = rightNames.options;
/** The law that counts. Its region narrows it: a German Land under EU, a nation under UK, a state under US. */
export const regimes = regimeNames.options;
export type { Regime, Right };

/** What moves a due date. ownDate: the date an authority set itself. */
export { deadlineEventTypes };
export type DeadlineEventType = (typeof deadlineEventTypes)[number];

/** Those that are answered with data about the person. */
export function disclosesData(right: Right): boolean {
  return right === 'access' || right === 'portability' || right === 'know';
}

/** Those that end in data being gone. */
export function erasesData(right: Right): boolean {
  return right === 'erasure' || right === 'delete' || right === 'withdrawal' || right === 'objection';
}
