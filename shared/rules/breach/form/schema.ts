import { z } from 'zod';
import { ruleSource } from '../../rule.ts';
import { condition } from './condition.ts';

const inBoth = z.strictObject({ de: z.string().min(1).max(600), en: z.string().min(1).max(600) });
const number = z.number().int().min(3).max(126);

export const formOption = z.strictObject({
  value: z.string().regex(/^[a-z][A-Za-z]{1,39}$/),
  label: inBoth,
  /** Left out: always on offer. */
  onlyIf: condition.optional(),
});

/** M: mandatory. C: mandatory where its condition holds. O: optional. As published. */
export const requirements = ['M', 'C', 'O'] as const;

/** A field of the common template, by the number it has there. */
export const formRule = z.strictObject({
  number,
  requirement: z.enum(requirements),
  type: z.enum(['text', 'longText', 'date', 'instant', 'number', 'choice', 'choices', 'countries']),
  label: inBoth,
  help: inBoth.optional(),
  /** Left out: always shown. */
  showIf: condition.optional(),
  /** For C alone; left out: wherever it is shown. */
  mandatoryIf: z.union([condition, z.literal('never')]).optional(),
  /** `showIf` or `mandatoryIf` in words. */
  condition: inBoth.optional(),
  /** How it departs from the published table, by the keys of source.json. */
  deviations: z.array(z.string()).min(1).optional(),
  /** choices without options take entries in the user’s words. */
  options: z.array(formOption).min(2).optional(),
  optionsFrom: z.enum(['eeaCountries', 'eeaAuthorities']).optional(),
  /** The instant of this field is the earliest it may name. */
  notBefore: number.optional(),
  /** Lines with a country of that field and a number. */
  perCountryOf: number.optional(),
});
export type FormRule = z.infer<typeof formRule>;

export const formSection = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z]{2,39}$/),
  title: inBoth,
  fields: z.array(formRule).min(1),
});
export type FormSection = z.infer<typeof formSection>;

export const formFile = z.strictObject({ sections: z.array(formSection).min(1) });

export const formSource = z.strictObject({
  asOf: z.iso.date(),
  template: ruleSource,
  translation: inBoth,
  deviations: z.record(z.string(), inBoth),
});
export type FormOrigin = z.infer<typeof formSource>;
