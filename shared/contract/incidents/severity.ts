import { z } from 'zod';
import { query } from '../procedure.ts';

const language = z.enum(['de', 'en']).default('de');

/** ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches, 2013, Annex 1-3. */
export const dataClasses = ['simple', 'behavioural', 'financial', 'sensitive'] as const;
export type DataClass = (typeof dataClasses)[number];
export const identifications = ['negligible', 'limited', 'significant', 'maximum'] as const;
export const losses = ['none', 'limited', 'full'] as const;
export const severityLevels = ['low', 'medium', 'high', 'veryHigh'] as const;
export type SeverityLevel = (typeof severityLevels)[number];

const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** What the method asks. Of several classes of data each is scored; the highest counts. */
export const severityFactors = z.strictObject({
  data: z
    .array(z.strictObject({ class: z.enum(dataClasses), score: score.describe('after the adjustments, 1 to 4') }))
    .min(1)
    .max(dataClasses.length),
  identification: z.enum(identifications),
  confidentiality: z.enum(losses).describe('limited: known recipients; full: an unknown number'),
  integrity: z.enum(losses).describe('limited: can be put right; full: cannot'),
  availability: z.enum(losses).describe('limited: for a time; full: for good'),
  isMalicious: z.boolean(),
  moreThanHundred: z.boolean().default(false),
  isUnintelligible: z.boolean().default(false).describe('strongly encrypted, and the key is safe'),
});
export type SeverityFactors = z.output<typeof severityFactors>;

export const severity = z.object({
  score: z.number().describe('DPC x EI + CB, 0.25 to 6'),
  level: z.enum(severityLevels),
  formula: z.string().describe('with the numbers put in, e.g. 3 × 1 + 0.25 = 3.25'),
  factors: z.array(
    z.object({
      key: z.string().describe('dpc, ei, confidentiality, integrity, availability, malicious'),
      name: z.string(),
      value: z.number(),
      explanation: z.string(),
    }),
  ),
  flags: z.array(z.string()).describe('what stands outside the score'),
  suggests: z
    .strictObject({ authority: z.boolean(), persons: z.boolean() })
    .describe('common practice, not ENISA’s words; the controller decides'),
  unverified: z.boolean().describe('a rule it rests on was recalled, and not compared with the method'),
});
export type Severity = z.infer<typeof severity>;

export const severityProcedures = {
  severity: query({
    permission: 'deadlines.read',
    summary: 'Scores the severity of a breach by the method of ENISA, each factor explained.',
    input: severityFactors.extend({ language }),
    output: severity,
  }),
  comparableCases: query({
    permission: 'deadlines.read',
    summary: 'Lists the cases of EDPB Guidelines 01/2021 with who had to be told.',
    input: z.strictObject({ language }),
    output: z.object({
      cases: z.array(
        z.object({
          number: z.number().int(),
          title: z.string(),
          group: z.string(),
          authority: z.boolean(),
          persons: z.boolean(),
          note: z.string().nullable(),
        }),
      ),
      source: z.object({ citation: z.string(), url: z.string(), isVerified: z.boolean() }),
    }),
  }),
};
