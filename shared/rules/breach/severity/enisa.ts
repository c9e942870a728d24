import { z } from 'zod';
import { dataClasses, identifications, severityLevels } from '../../../contract/incidents/severity.ts';
import { ruleSource } from '../../rule.ts';
import file from './enisa.json' with { type: 'json' };

const inBoth = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });
const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const circumstance = z.strictObject({
  value: z.union([0, 0.25, 0.5].map((each) => z.literal(each))),
  explanation: inBoth,
});
const loss = z.strictObject({ name: inBoth, none: circumstance, limited: circumstance, full: circumstance });

const table = z.strictObject({
  asOf: z.iso.date(),
  sources: z.strictObject({ enisa: ruleSource, steps: ruleSource, identifiers: ruleSource, practice: ruleSource }),
  classes: z.array(
    z.strictObject({
      class: z.enum(dataClasses),
      name: inBoth,
      what: inBoth,
      basic: score.describe('before the adjustments'),
      scores: z.array(z.strictObject({ score, when: inBoth, example: inBoth })).length(4),
    }),
  ),
  identification: z.array(
    z.strictObject({ key: z.enum(identifications), value: z.number(), name: inBoth, explanation: inBoth }),
  ),
  /** How easily each kind of identifier names somebody; null: it has no such step. */
  identifiers: z.array(
    z.strictObject({
      identifier: z.string(),
      name: inBoth,
      steps: z.record(z.enum(identifications), inBoth.nullable()),
    }),
  ),
  circumstances: z.strictObject({
    confidentiality: loss,
    integrity: loss,
    availability: loss,
    malicious: z.strictObject({ name: inBoth, none: circumstance, full: circumstance }),
  }),
  /** The highest whose `from` is reached. */
  levels: z.array(
    z.strictObject({
      level: z.enum(severityLevels),
      from: z.number(),
      name: inBoth,
      meaning: inBoth,
      suggests: z.strictObject({ authority: z.boolean(), persons: z.boolean() }),
    }),
  ),
  flags: z.strictObject({ moreThanHundred: inBoth, isUnintelligible: inBoth }),
});
export type EnisaTable = z.infer<typeof table>;

let read: EnisaTable | undefined;

/** The method of ENISA as data, in our own words. Read when it is first asked for. */
export function readEnisaTable(): EnisaTable {
  read ??= table.parse(file);
  return read;
}
