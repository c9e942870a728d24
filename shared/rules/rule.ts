import { z } from 'zod';
import { shortText } from '../contract/fields.ts';
import { region, regimes, rights } from './regimes.ts';

const day = z.iso.date();

/**
 * How a fact is known. verified: in a copy of the law or of the authority’s own page. secondary: in somebody else’s text
 * about it. recalled: in none yet. derived: concluded from others.
 */
export const verifications = ['verified', 'secondary', 'recalled', 'derived'] as const;

const inBoth = z.strictObject({ de: shortText, en: shortText });

export const ruleSource = z.strictObject({
  citation: z.union([shortText, inBoth]).describe('one form where both languages cite it alike'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  verification: z.enum(verifications),
});
export type RuleSource = z.infer<typeof ruleSource>;

/** Whether a user may take it as checked; what is only recalled or concluded is shown as unverified. */
export function isVerified({ verification }: Pick<RuleSource, 'verification'>): boolean {
  return verification === 'verified' || verification === 'secondary';
}

/** How a source is cited in a language. */
export function cite({ citation }: Pick<RuleSource, 'citation'>, language: 'de' | 'en'): string {
  return typeof citation === 'string' ? citation : citation[language];
}

const amount = z.number().int().min(0).max(1000);

/**
 * sameNumber: months end on the day with the number of the first, else on the last of the month. afterFirst: the first
 * day is not counted. withFirst: it is.
 */
const ends = z.enum(['sameNumber', 'afterFirst', 'withFirst']);

/** A rule whose sources are named by `source`: by a key within a file, by themselves once it is read. */
function ruleWith<Source extends z.ZodType>(source: Source) {
  return z.strictObject({
    id: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_]+){1,4}$/)
      .max(80),
    regime: regimes,
    /** Only there; left out: wherever the regime holds. */
    regions: z.array(region).min(1).max(60).optional(),
    rights: z.array(rights).min(1).max(rights.options.length),
    name: inBoth,
    /** What the user should know besides. */
    note: inBoth.optional(),
    /** By the day of receipt, both ends counted. */
    validFrom: day,
    validTo: day.nullable(),
    /** latest: of the request, the identity information asked for and the fee asked for. */
    start: z.enum(['receipt', 'latest']),
    /** ownDate: the law names no number, or somebody else sets the date. */
    unit: z.enum(['month', 'day', 'businessDay', 'ownDate']),
    amount,
    end: ends,
    /** Where the end falls on no working day. */
    rollForward: z.strictObject({ source }).nullable(),
    /** Another reading that is common and gives more time. */
    customary: z
      .strictObject({ end: ends.optional(), rollsForward: z.boolean().optional(), note: inBoth, source })
      .optional(),
    /** Once, from the start on, and told before the first period ends. ownDate: to the day that was told. */
    extension: z.strictObject({ unit: z.enum(['same', 'ownDate']), amount, source }).optional(),
    /** What stops the clock. bothEnds: each day from asking to answer. untilAnswer: not the last one. */
    pauses: z
      .array(
        z.strictObject({
          while: z.enum(['identity', 'clarification', 'fee']),
          rights: z.array(rights).min(1).optional(),
          counts: z.enum(['bothEnds', 'untilAnswer']),
          /** false: guidance alone, so the strict date does not rest on it. */
          isBinding: z.boolean(),
          source,
        }),
      )
      .max(3)
      .default([]),
    acknowledge: z
      .strictObject({
        unit: z.enum(['day', 'businessDay']),
        amount,
        end: z.enum(['afterFirst', 'withFirst']),
        source,
      })
      .optional(),
    /** A date to aim at, before the last one. */
    target: z.strictObject({ unit: z.literal('day'), amount, source }).optional(),
    source,
  });
}

export const writtenRule = ruleWith(z.string().min(1).max(60));
export const deadlineRule = ruleWith(ruleSource);
export type WrittenRule = z.infer<typeof writtenRule>;
export type DeadlineRule = z.infer<typeof deadlineRule>;
export type Pause = DeadlineRule['pauses'][number];
export type RuleEnd = z.infer<typeof ends>;

/** What a file of rules says: each source once, and rules that name it. */
export const packFields = {
  version: z.number().int().min(1).max(1_000_000),
  issuedOn: day,
  sources: z.record(z.string().min(1).max(60), ruleSource),
  rules: z.array(writtenRule).min(1).max(500),
};
export interface RulePack {
  version: number;
  issuedOn: string;
  sources: Record<string, RuleSource>;
  rules: WrittenRule[];
}

/** What its form does not say. @returns what is wrong, or null */
export function findPackMistake({ rules, sources }: RulePack): string | null {
  const ids = new Set<string>();
  for (const rule of rules) {
    const { id, unit, end, extension, validFrom, validTo } = rule;
    if (ids.has(id)) return `${id} stands there twice`;
    ids.add(id);
    if ((unit === 'month') !== (end === 'sameNumber')) return `${id} counts months, or does not, and ends otherwise`;
    if (unit === 'ownDate' && extension) return `${id} extends a date that is set by hand`;
    if (unit === 'businessDay' && end !== 'afterFirst') return `${id} counts business days from the first one on`;
    if (rule.customary?.end && (unit === 'month') !== (rule.customary.end === 'sameNumber'))
      return `${id} has a reading of another unit`;
    if (validTo !== null && validTo < validFrom) return `${id} ends before it begins`;
    const missing = sourcesOf(rule).find((key) => !Object.hasOwn(sources, key));
    if (missing !== undefined) return `${id} names the source ${missing}, which is not there`;
  }
  return null;
}

function sourcesOf(rule: WrittenRule): string[] {
  const { rollForward, customary, extension, acknowledge, target, pauses, source } = rule;
  const parts = [rollForward, customary, extension, acknowledge, target, ...pauses];
  return [source, ...parts.flatMap((part) => (part ? [part.source] : []))];
}

/** The rules of a pack without mistakes, each with its sources in place of their keys. */
export function resolveRules({ sources, rules }: RulePack): DeadlineRule[] {
  const resolve = (key: string): RuleSource => sources[key]!;
  const withSource = <Part extends { source: string }>(part: Part) => ({ ...part, source: resolve(part.source) });
  return rules.map(({ rollForward, customary, extension, acknowledge, target, pauses, source, ...rest }) => ({
    ...rest,
    rollForward: rollForward && withSource(rollForward),
    ...(customary && { customary: withSource(customary) }),
    ...(extension && { extension: withSource(extension) }),
    ...(acknowledge && { acknowledge: withSource(acknowledge) }),
    ...(target && { target: withSource(target) }),
    pauses: pauses.map(withSource),
    source: resolve(source),
  }));
}
