import { z } from 'zod';
import { id, instant, longText, shortText } from '../fields.ts';
import { command, query } from '../procedure.ts';

export const adviceOutcomes = ['open', 'followed', 'partlyFollowed', 'notFollowed'] as const;

/** What was asked, what the data protection officer advised, and whether it was followed: Art. 38, 39(1)(a) GDPR. */
export const adviceEntry = z.object({
  id,
  number: z.string(),
  controllerId: id,
  subject: z.string(),
  question: z.string(),
  askedBy: z.string().describe('a function rather than a name'),
  askedOn: z.iso.date(),
  recordId: id.nullable(),
  botId: id.nullable(),
  advice: z.string(),
  advisedBy: z.string().nullable(),
  advisedAt: instant.nullable(),
  outcome: z.enum(adviceOutcomes),
  outcomeReason: z.string(),
  outcomeBy: z.string().nullable(),
  outcomeAt: instant.nullable(),
  createdAt: instant,
});
export type AdviceEntry = z.infer<typeof adviceEntry>;

export const adviceProcedures = {
  'advice.list': query({
    permission: 'records.read',
    summary: 'Lists what the data protection officer was asked and advised, newest first.',
    input: z.strictObject({
      controllerId: id.optional(),
      outcome: z.enum(adviceOutcomes).optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional().describe('inclusive'),
    }),
    output: z.object({ advice: z.array(adviceEntry) }),
  }),
  'advice.ask': command({
    permission: 'records.manage',
    summary: 'Records a question to the data protection officer.',
    input: z.strictObject({
      controllerId: id.optional(),
      subject: shortText,
      question: longText.min(1),
      askedBy: shortText,
      askedOn: z.iso.date(),
      recordId: id.nullable().default(null),
      botId: id.nullable().default(null),
    }),
    output: z.object({ id, number: z.string() }),
  }),
  'advice.give': command({
    permission: 'records.advise',
    summary: 'Records the advice. What was advised is never changed; another piece of advice is another entry.',
    input: z.strictObject({ id, advice: longText.min(1) }),
    output: z.object({ id }),
  }),
  'advice.settle': command({
    permission: 'records.decide',
    summary: 'Records whether the advice was followed. Not following it needs a reason.',
    input: z.strictObject({
      id,
      outcome: z.enum(['followed', 'partlyFollowed', 'notFollowed']),
      reason: longText.default(''),
    }),
    output: z.object({ id }),
  }),
};
