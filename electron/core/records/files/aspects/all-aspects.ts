import { accountabilityAspects } from './accountability.ts';
import type { Aspect } from './aspect.ts';
import { measureAspects } from './measures.ts';
import { dataAspects } from './people-and-data.ts';
import { purposeAspects } from './purposes.ts';
import { recipientAspects } from './recipients.ts';
import { recordAspects } from './whole-record.ts';

/** Everything a form can ask of a record. Forms choose from it and label it. */
export const aspects = {
  ...recordAspects,
  ...purposeAspects,
  ...dataAspects,
  ...recipientAspects,
  ...measureAspects,
  ...accountabilityAspects,
} satisfies Record<string, Aspect>;
export type AspectId = keyof typeof aspects;
