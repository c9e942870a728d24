import { z } from 'zod';
import { id, instant, longText, shortText } from './fields.ts';
import { span } from './transcripts.ts';

/** Languages in which bots are checked and inform. */
export const checkLanguages = ['de', 'en'] as const;
export type CheckLanguage = (typeof checkLanguages)[number];

const noticeItem = z.object({
  /** Art. 13(1) and (2) GDPR, e.g. "13.1.a". */
  item: z.string(),
  isFound: z.boolean(),
  isNeeded: z.boolean().describe('some are needed only where the case is there, e.g. transfers'),
  /** Where in the text. */
  places: z.array(span),
});

const disagreement = z.object({
  what: z.enum(['retention', 'legalBasis', 'recipients', 'thirdCountries', 'automatedDecision', 'oldestConversation']),
  notice: z.string().describe('what the notice says, in its own words; empty where it says nothing'),
  declared: z.string(),
});

export const noticeFields = z.strictObject({
  botIds: z.array(id).min(1).max(100),
  language: z.enum(checkLanguages),
  version: shortText,
  validFrom: instant,
  url: z.string().trim().max(2000).default('').describe('where people can read it'),
  shown: longText.default('').describe('the words the bot shows'),
  text: z.string().trim().min(1).max(200_000).describe('the whole notice, as it is published'),
});

export const privacyNotice = noticeFields.extend({
  id,
  addedBy: z.string(),
  addedAt: instant,
  items: z.array(noticeItem),
  disagreements: z.array(disagreement.extend({ botId: id })),
});
export type PrivacyNotice = z.infer<typeof privacyNotice>;
