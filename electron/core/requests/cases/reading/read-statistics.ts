import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Regime, Right } from '../../../../../shared/contract/rights.ts';
import { addMonthsClamped } from '../../../../../shared/rules/days.ts';
import type { Context } from '../../../context.ts';
import { inRegister, type RegisterReader } from '../../../vault/index.ts';
import type { RequestRow } from '../../request-rows.ts';
import { readCaseDeadline } from '../case-deadline.ts';
import { rulesInForce } from '../../../deadlines/index.ts';
import { dayIn, readZones } from '../case-zone.ts';
import { withoutAnswer } from '../course/close-case.ts';
import { countCases, type CountedCase } from './count-cases.ts';
import { readDeadlineEvents } from './find-cases.ts';

/** Figures of all cases of an organisation, or of all; from the register alone, so that removed ones still count. */
export function readStatistics(
  context: Context,
  { from, to, controllerId }: ParsedInputOf<'requests.statistics'>,
): OutputOf<'requests.statistics'> {
  const rows = readRows(context.register, controllerId);
  const zoneOf = readZones(context.register);
  const today = dayIn(context.now(), zoneOf(controllerId ?? rows[0]?.controller_id ?? ''));
  const last = to ?? today;
  // A year, so that the same month is not there twice.
  const first = from ?? addMonthsClamped(last, -11);
  return countCases(readCaseTimes(context.register, controllerId), today, [first.slice(0, 7), last.slice(0, 7)]);
}

/** When each case came, was due and was answered, in the zone of its organisation. No person is named. */
export function readCaseTimes(register: RegisterReader, controllerId?: string): CountedCase[] {
  const zoneOf = readZones(register);
  const rules = rulesInForce(register);
  const events = readDeadlineEvents(register, ['open', 'closed']);
  return readRows(register, controllerId).map((row) => {
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
}

function readRows(register: RegisterReader, controllerId: string | undefined): RequestRow[] {
  return register
    .all(inRegister.selectFrom('request').selectAll())
    .filter((row) => controllerId === undefined || row.controller_id === controllerId);
}
