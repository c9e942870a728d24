import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Regime, Right } from '../../../../../shared/contract/rights.ts';
import { addMonthsClamped } from '../../../../../shared/rules/days.ts';
import type { Context } from '../../../context.ts';
import { inRegister } from '../../../vault/index.ts';
import { readCaseDeadline } from '../case-deadline.ts';
import { readRules } from '../case-rules.ts';
import { dayIn, readZones } from '../case-zone.ts';
import { withoutAnswer } from '../course/close-case.ts';
import { countCases } from './count-cases.ts';
import { readDeadlineEvents } from './find-cases.ts';

/** Figures of all cases of an organisation, or of all; from the register alone, so that removed ones still count. */
export function readStatistics(
  context: Context,
  { from, to, controllerId }: ParsedInputOf<'requests.statistics'>,
): OutputOf<'requests.statistics'> {
  const { register } = context;
  const zoneOf = readZones(register);
  const rules = readRules(register);
  const events = readDeadlineEvents(register, ['open', 'closed']);
  const rows = register
    .all(inRegister.selectFrom('request').selectAll())
    .filter((row) => controllerId === undefined || row.controller_id === controllerId);
  const now = context.now();
  const today = dayIn(now, zoneOf(controllerId ?? rows[0]?.controller_id ?? ''));
  const last = to ?? today;
  // A year, so that the same month is not there twice.
  const first = from ?? addMonthsClamped(last, -11);
  const cases = rows.map((row) => {
    const zone = zoneOf(row.controller_id);
    const dayOf = (at: number | null): string | null => (at === null ? null : dayIn(at, zone));
    return {
      kind: row.kind as Right,
      regime: row.regime as Regime,
      isOpen: row.state === 'open',
      receivedOn: dayIn(row.received_at, zone),
      dueOn: readCaseDeadline(row, events.get(row.id) ?? [], rules, { zone }).dueOn,
      answeredOn: dayOf(row.answered_at),
      closedOn: dayOf(row.closed_at),
      needsAnswer: row.state === 'open' || row.answered_at !== null || !withoutAnswer.includes(row.outcome ?? ''),
    };
  });
  return countCases(cases, today, [first.slice(0, 7), last.slice(0, 7)]);
}
