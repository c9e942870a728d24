import type { OutputOf } from '../../../../../shared/contract/index.ts';
import type { Regime, Right } from '../../../../../shared/contract/rights.ts';
import { daysBetween } from '../../../../../shared/rules/days.ts';

type Statistics = OutputOf<'requests.statistics'>;

/** What the figures are made from, in days of the organisation. */
export interface CountedCase {
  kind: Right;
  regime: Regime;
  isOpen: boolean;
  receivedOn: string;
  dueOn: string;
  answeredOn: string | null;
  closedOn: string | null;
  /** Closed without one: taken back, repeated, or sent elsewhere. */
  needsAnswer: boolean;
}

const ageGroups = [0, 8, 15, 31, 61, 91];

/**
 * Months of the due dates for "in time", of receipt and closing for the throughput; ages and open cases are those of
 * today.
 * @param months first and last month, YYYY-MM, both counted
 */
export function countCases(cases: readonly CountedCase[], today: string, months: [string, string]): Statistics {
  const between = listMonths(...months);
  const open = cases.filter(({ isOpen }) => isOpen);
  const countIn = (month: string, day: (each: CountedCase) => string | null): number =>
    cases.filter((each) => day(each)?.startsWith(month)).length;
  const ages = open.map(({ receivedOn }) => daysBetween(receivedOn, today));
  return {
    open: countByKind(open),
    answered: between.map((month) => {
      const due = cases.filter(({ dueOn, needsAnswer }) => needsAnswer && dueOn.startsWith(month));
      const answered = due.filter(({ answeredOn }) => answeredOn !== null);
      const onTime = answered.filter(({ answeredOn, dueOn }) => answeredOn! <= dueOn).length;
      return { month, onTime, late: answered.length - onTime, open: due.length - answered.length };
    }),
    ages: ageGroups.map((fromDays, index) => {
      const next = ageGroups[index + 1];
      const isIn = (age: number): boolean => age >= fromDays && (next === undefined || age < next);
      return { fromDays, toDays: next === undefined ? null : next - 1, cases: ages.filter(isIn).length };
    }),
    throughput: between.map((month) => ({
      month,
      received: countIn(month, ({ receivedOn }) => receivedOn),
      closed: countIn(month, ({ closedOn }) => closedOn),
    })),
    medianDays: median(
      cases.flatMap(({ receivedOn, answeredOn }) =>
        answeredOn !== null && answeredOn.slice(0, 7) >= months[0] && answeredOn.slice(0, 7) <= months[1]
          ? [daysBetween(receivedOn, answeredOn)]
          : [],
      ),
    ),
  };
}

function countByKind(open: readonly CountedCase[]): Statistics['open'] {
  const groups = Map.groupBy(open, ({ kind, regime }) => `${kind} ${regime}`);
  return [...groups.values()]
    .map((cases) => ({ kind: cases[0]!.kind, regime: cases[0]!.regime, cases: cases.length }))
    .toSorted((one, other) => other.cases - one.cases || (one.kind < other.kind ? -1 : 1));
}

/** The longest stretch that is shown: 50 years. */
const mostMonths = 600;

function listMonths(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last && months.length < mostMonths; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

/** Of an even number the mean of the two in the middle. Null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
