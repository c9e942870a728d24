import { z } from 'zod';
import { shortText } from '../../contract/fields.ts';
import { circumstance, clockRegime } from '../../contract/incidents/clocks.ts';
import { clockEventTypes } from '../../contract/incidents/vocabulary.ts';
import { ruleSource, type RuleSource } from '../rule.ts';

const day = z.iso.date();
const events = z.array(z.enum(clockEventTypes)).min(1).max(4);
const circumstances = z.array(circumstance).min(1).max(8);
const inBoth = z.strictObject({ de: shortText, en: shortText });
/** Longer: what the law says besides, in full sentences. */
const note = z.strictObject({ de: z.string().min(1).max(600), en: z.string().min(1).max(600) });

/** Days and months end with the last hour of their last day; the day of the start is not counted. */
const limit = z.strictObject({
  unit: z.enum(['hour', 'day', 'businessDay', 'month']),
  amount: z.number().int().min(1).max(400),
});
export type ClockLimit = z.infer<typeof limit>;

/** first, last: of all that happened. */
const moment = z.strictObject({ pick: z.enum(['first', 'last']), of: events });

/** A clock whose sources are named by `source`: by a key within a file, by themselves once it is read. */
function clockWith<Source extends z.ZodType>(source: Source) {
  return z.strictObject({
    id: z
      .string()
      .regex(/^[a-z]{2}(\.[a-z0-9]{1,12}){1,4}$/)
      .max(60),
    obligation: inBoth,
    recipient: inBoth,
    /** From when on it is owed. */
    threshold: inBoth,
    note: note.optional(),
    /** By the day on which it starts, both ends counted. Versions of one clock have one id. */
    validFrom: day,
    validTo: day.nullable(),
    start: moment.extend({
      /** What starts it as long as nothing of the above happened. */
      otherwise: moment.extend({ source }).optional(),
    }),
    /** Whichever comes first meets it. */
    metBy: events,
    /** null: the law names no number. */
    limit: limit.nullable(),
    /** Another limit where all these circumstances hold; the first that fits counts. */
    variants: z
      .array(z.strictObject({ where: circumstances, limit, note: note.optional(), source }))
      .min(1)
      .max(4)
      .optional(),
    /** Another limit that must be kept as well, unless what starts the clock happens only after it. */
    cap: moment.extend({ limit, source, whenLater: source }).optional(),
    /** An end on a weekend or bank holiday moves to noon of the next working day. */
    noonRule: z.strictObject({ notWhere: circumstances.optional(), source }).optional(),
    /** Another reading that gives more time. */
    latest: z.strictObject({ reading: z.enum(['nextFullHour', 'nextWorkingDay']), source }).optional(),
    /** Owed only where one of these holds. */
    onlyWhere: z.strictObject({ circumstances: circumstances.optional(), events: events.optional() }).optional(),
    /** Not owed where one of these holds. */
    notWhere: circumstances.optional(),
    source,
  });
}

const writtenClock = clockWith(z.string().min(1).max(60));
const clockRule = clockWith(ruleSource);
type WrittenClock = z.infer<typeof writtenClock>;
export type ClockRule = z.infer<typeof clockRule>;

const regimeFields = {
  id: clockRegime,
  name: inBoth,
  /** Organisations for which it counts without further choice, as in their default law: EU, US-CA. */
  countsFor: z.array(z.string().regex(/^[A-Z]{2}(-[A-Z]{2,3})?$/)).default([]),
  /** A draft of law: the regime it would change. */
  proposes: clockRegime.optional(),
};

export const breachFile = z.strictObject({
  asOf: day,
  sources: z.record(z.string().min(1).max(60), ruleSource),
  regimes: z.array(z.strictObject({ ...regimeFields, clocks: z.array(writtenClock).min(1).max(20) })).min(1),
});
export type BreachFile = z.infer<typeof breachFile>;

export interface BreachRegime {
  id: string;
  name: { de: string; en: string };
  countsFor: string[];
  proposes?: string | undefined;
  clocks: ClockRule[];
}

/** What the form of a file does not say. @returns what is wrong, or null */
export function findBreachMistake({ regimes, sources }: BreachFile): string | null {
  for (const { id: regime, proposes, clocks } of regimes) {
    for (const [index, clock] of clocks.entries()) {
      const { id, limit: own, cap, noonRule, latest, validFrom, validTo } = clock;
      if (!id.startsWith(`${proposes ?? regime}.`)) return `${id} is no clock of ${regime}`;
      const missing = sourcesOf(clock).find((key) => !Object.hasOwn(sources, key));
      if (missing !== undefined) return `${id} names the source ${missing}, which is not there`;
      if (validTo !== null && validTo < validFrom) return `${id} ends before it begins`;
      if (own === null && (cap || noonRule || latest)) return `${id} has no number and still says how it is counted`;
      if (latest?.reading === 'nextFullHour' && own?.unit !== 'hour') return `${id} counts no hours`;
      if (latest?.reading === 'nextWorkingDay' && own?.unit === 'hour') return `${id} counts hours`;
      const later = clocks.slice(index + 1).filter((other) => other.id === id);
      if (later.some((other) => overlap(clock, other))) return `${id} has two versions for one day`;
    }
  }
  return null;
}

function overlap(one: WrittenClock, other: WrittenClock): boolean {
  return (one.validTo ?? '9999') >= other.validFrom && (other.validTo ?? '9999') >= one.validFrom;
}

function sourcesOf({ start, variants = [], cap, noonRule, latest, source }: WrittenClock): string[] {
  const parts = [start.otherwise, ...variants, cap, noonRule, latest];
  return [source, ...parts.flatMap((part) => (part ? [part.source] : [])), ...(cap ? [cap.whenLater] : [])];
}

/** The regimes of a file without mistakes, each clock with its sources in place of their keys. */
export function resolveRegimes({ regimes, sources }: BreachFile): BreachRegime[] {
  const resolve = (key: string): RuleSource => sources[key]!;
  const withSource = <Part extends { source: string }>(part: Part) => ({ ...part, source: resolve(part.source) });
  const resolveClock = ({ start, variants, cap, noonRule, latest, source, ...rest }: WrittenClock): ClockRule => ({
    ...rest,
    start: { ...start, otherwise: start.otherwise && withSource(start.otherwise) },
    ...(variants && { variants: variants.map(withSource) }),
    ...(cap && { cap: { ...withSource(cap), whenLater: resolve(cap.whenLater) } }),
    ...(noonRule && { noonRule: withSource(noonRule) }),
    ...(latest && { latest: withSource(latest) }),
    source: resolve(source),
  });
  return regimes.map((regime) => ({ ...regime, clocks: regime.clocks.map(resolveClock) }));
}
