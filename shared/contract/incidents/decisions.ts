import { z } from 'zod';
import { id, longText, shortText } from '../fields.ts';
import { command } from '../procedure.ts';
import { decisionSubjects, notifyChoices, personsGrounds } from './fields.ts';
import { severity, severityFactors } from './severity.ts';

const language = z.enum(['de', 'en']).default('de');

export const decisionProcedures = {
  assess: command({
    permission: 'incidents.manage',
    summary: 'Scores the severity of an incident and keeps the factors with their reasons.',
    input: z.strictObject({ id, factors: severityFactors, reasons: longText.default(''), language }),
    output: severity,
  }),
  advise: command({
    permission: 'incidents.advise',
    summary: 'Records the advice of the data protection officer: to notify, or not (Art. 39(1)(a)).',
    input: z.strictObject({
      id,
      subject: z.enum(decisionSubjects),
      advises: z.enum(notifyChoices),
      reasons: longText.min(1),
    }),
    output: z.object({ adviceId: id }),
  }),
  decide: command({
    permission: 'incidents.decide',
    summary:
      'Records whether the controller notifies, who decided and why. A departure from the advice needs its reasons.',
    input: z.strictObject({
      id,
      subject: z.enum(decisionSubjects),
      choice: z.enum(notifyChoices),
      ground: z.enum(personsGrounds).nullable().default(null).describe('persons, not notified: why'),
      name: shortText.describe('who decided for the controller'),
      position: shortText,
      reasons: longText.min(1),
      departureReasons: longText.default(''),
    }),
    output: z.object({ decisionId: id, departsFromAdvice: z.boolean() }),
  }),
};
