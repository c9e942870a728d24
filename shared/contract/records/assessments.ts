import { z } from 'zod';
import { folderPath, id, instant, longText, note, shortText } from '../fields.ts';
import { command, query } from '../procedure.ts';

const text = longText.default('');

/**
 * States of a data protection impact assessment, Art. 35 GDPR. advised: it is to be decided, on the advice and, where
 * the authority was consulted, on its answer.
 */
export const dpiaStates = ['threshold', 'notRequired', 'assessing', 'advised', 'accepted', 'consulting'] as const;
export type DpiaState = (typeof dpiaStates)[number];

/** yes, no, or nobody looked yet. */
export const answer = z.enum(['yes', 'no', 'open']);
export const riskLevels = ['low', 'medium', 'high'] as const;

export const risk = z.strictObject({
  name: shortText,
  source: text.describe('what or who brings it about'),
  rights: text.describe('which rights and freedoms it touches'),
  likelihood: z.enum(riskLevels),
  severity: z.enum(riskLevels),
  measures: z.array(shortText).max(30).default([]),
  residualLikelihood: z.enum(riskLevels).nullable().default(null),
  residualSeverity: z.enum(riskLevels).nullable().default(null),
});

/** What a data protection impact assessment holds. Its questions are data in shared/rules, each with its source. */
export const dpiaFields = z.strictObject({
  name: shortText,
  botIds: z.array(id).max(50).default([]).describe('none: the bot is not connected yet'),
  recordId: id.nullable().default(null),
  /** Answers to the questions of the threshold, by their keys. */
  threshold: z.record(z.string().max(60), z.strictObject({ answer, note: text })).default({}),
  thresholdReason: text.describe('why an assessment is or is not needed'),
  /** Art. 35(7)(a). */
  description: text,
  purposes: text,
  interests: text,
  /** Art. 35(7)(b). */
  necessity: text,
  proportionality: text,
  /** Answers to the guided questions, by their keys. */
  answers: z.record(z.string().max(60), text).default({}),
  /** Art. 35(7)(c). */
  risks: z.array(risk).max(100).default([]),
  /** Art. 35(7)(d). */
  measures: z
    .array(
      z.strictObject({
        name: shortText,
        description: text,
        owner: z.string().trim().max(200).default(''),
        dueOn: z.iso.date().nullable().default(null),
        isDone: z.boolean().default(false),
      }),
    )
    .max(100)
    .default([]),
  /** Art. 35(9). */
  viewsOfSubjects: text,
  residualRisk: z.enum(riskLevels).nullable().default(null),
  residualReason: text,
  reviewOn: z.iso.date().nullable().default(null),
});
export type DpiaFields = z.output<typeof dpiaFields>;

const bothLanguages = z.object({ de: z.string(), en: z.string() });

/** A question of the guided form, with what helps to answer it beside it. */
export const dpiaQuestion = z.object({
  key: z.string(),
  part: z.enum(['threshold', 'description', 'necessity', 'risks', 'measures']),
  question: bothLanguages,
  help: bothLanguages,
  source: z.object({ citation: bothLanguages, url: z.string().nullable(), isVerified: z.boolean() }),
  /**
   * Of the threshold: yes to it makes an assessment required by itself, counts as one of two criteria, or exempts from
   * it: Art. 35(10), Art. 35(5).
   */
  weight: z.enum(['required', 'criterion', 'exemptByLaw', 'exemptByList', 'none']),
});
export type DpiaQuestion = z.infer<typeof dpiaQuestion>;

/** Art. 35(2) GDPR. */
const advice = z.object({ text: z.string(), by: z.string(), at: instant });
const decision = z.object({
  isAccepted: z.boolean(),
  function: z.string(),
  reason: z.string(),
  by: z.string(),
  at: instant,
});
/** Art. 36 GDPR. */
const consultation = z.object({
  submittedOn: z.iso.date(),
  authority: z.string(),
  reference: z.string(),
  dueOn: z.iso.date().describe('eight weeks; six more where they were told in time, Art. 36(2)'),
  extension: z
    .object({ toldOn: z.iso.date(), reason: z.string(), isInTime: z.boolean().describe('within one month') })
    .nullable()
    .default(null),
  answeredOn: z.iso.date().nullable(),
  answer: z.string(),
});

/**
 * Why something holds no longer: the text changed; whether an assessment is needed was settled anew; the authority
 * answered, so that it is decided again; it was decided again; what was recorded of the authority was corrected.
 */
export const withdrawalCauses = [
  'textChanged',
  'thresholdSettled',
  'authorityAnswered',
  'decidedAnew',
  'corrected',
] as const;

/** What was settled on an earlier text, as it was. */
const withdrawn = z.object({
  threshold: z.object({ isRequired: z.boolean(), reason: z.string() }).nullable(),
  advice: advice.nullable(),
  decision: decision.nullable(),
  consultation: consultation.nullable(),
  why: z.enum(withdrawalCauses),
  changed: z.array(z.string()).describe('names of the fields whose change ended it'),
  note: z.string(),
  by: z.string(),
  at: instant,
});

export const dpia = z.object({
  id,
  number: z.string(),
  controllerId: id,
  state: z.enum(dpiaStates),
  fields: dpiaFields,
  /** What the threshold comes to by its rules. */
  thresholdOutcome: z.enum(['required', 'notRequired', 'open']),
  openQuestions: z.number().int(),
  advice: advice.nullable(),
  decision: decision.nullable(),
  consultation: consultation.nullable(),
  withdrawn: z.array(withdrawn).describe('what holds no longer, newest first'),
  createdAt: instant,
  changedAt: instant,
});
export type Dpia = z.infer<typeof dpia>;

export const assessmentProcedures = {
  'dpias.questions': query({
    permission: 'records.read',
    summary: 'Lists the questions of the threshold and of the guided form, with their sources.',
    input: z.strictObject({}),
    output: z.object({ questions: z.array(dpiaQuestion) }),
  }),
  'dpias.list': query({
    permission: 'records.read',
    summary: 'Lists the data protection impact assessments.',
    input: z.strictObject({ controllerId: id.optional(), botId: id.optional() }),
    output: z.object({ dpias: z.array(dpia) }),
  }),
  'dpias.propose': query({
    permission: 'records.read',
    summary: 'Fills in an assessment from a bot, its record and what was observed; nothing is stored.',
    input: z.strictObject({ botId: id, language: z.enum(['de', 'en']).default('de') }),
    output: z.object({ fields: dpiaFields }),
  }),
  'dpias.save': command({
    permission: 'records.manage',
    summary:
      'Stores an assessment. Advice and decision given on an earlier text no longer hold; they are kept as withdrawn.',
    input: z.strictObject({
      id: id.optional(),
      controllerId: id.optional(),
      fields: dpiaFields.describe('the reason of a threshold that was settled stays as it was settled'),
      note: note.default('').describe('why it was changed; kept with what holds no longer'),
    }),
    output: z.object({ id, number: z.string() }),
  }),
  'dpias.settleThreshold': command({
    permission: 'records.manage',
    summary: 'Records whether an assessment is needed. Against the outcome of the threshold only with a reason.',
    input: z.strictObject({ id, isRequired: z.boolean(), reason: longText.min(1) }),
    output: z.object({ id }),
  }),
  'dpias.advise': command({
    permission: 'records.advise',
    summary: 'Records what the data protection officer advises on it, Art. 35(2) GDPR.',
    input: z.strictObject({ id, text: longText.min(1) }),
    output: z.object({ id }),
  }),
  'dpias.decide': command({
    permission: 'records.decide',
    summary: 'Records that the controller accepts the residual risk or does not, by whom and why.',
    input: z.strictObject({ id, isAccepted: z.boolean(), function: shortText, reason: longText.min(1) }),
    output: z.object({ id }),
  }),
  'dpias.consult': command({
    permission: 'records.manage',
    summary:
      'Records the prior consultation of the authority, Art. 36 GDPR: submitted, extended, or answered. It is decided anew after the answer.',
    input: z.strictObject({
      id,
      submittedOn: z.iso.date(),
      authority: shortText,
      reference: z.string().trim().max(200).default(''),
      extension: z
        .strictObject({ toldOn: z.iso.date(), reason: text })
        .nullable()
        .default(null)
        .describe('that the authority takes six weeks more, and when it said so'),
      answeredOn: z.iso.date().nullable().default(null),
      answer: text,
    }),
    output: z.object({ id, dueOn: z.iso.date().describe('eight or fourteen weeks, Art. 36(2)') }),
  }),
  'dpias.remove': command({
    permission: 'records.manage',
    summary: 'Removes an assessment on which nobody ever advised or decided. Its number is not given again.',
    input: z.strictObject({ id, note: note.default('') }),
    output: z.object({ removed: z.literal(true) }),
  }),
  'dpias.export': command({
    permission: 'records.read',
    changes: 'files',
    summary: 'Writes an assessment, or the short one of using Custos itself, as PDF or DOCX.',
    input: z.strictObject({
      id: id.nullable().describe('null: the assessment of Custos, filled in from the real settings of this vault'),
      controllerId: id.optional(),
      format: z.enum(['pdf', 'docx']),
      language: z.enum(['de', 'en']).default('de'),
      to: folderPath,
    }),
    output: z.object({ path: z.string() }),
  }),
};
