import { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { RequestSummary } from '../../../../../shared/contract/requests/case-fields.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import { rulesInForce } from '../../../deadlines/index.ts';
import type { RequestEventRow } from '../../request-events.ts';
import type { RequestRow } from '../../request-rows.ts';
import { readCaseDeadline } from '../case-deadline.ts';
import { dayIn, readZones } from '../case-zone.ts';
import { findCases, readEventsOf, type FoundCase } from './find-cases.ts';
import { readContents } from './read-contents.ts';
import { summarise } from './summarise.ts';

type Output = OutputOf<'requests.list'>;

export async function listCases(context: Context, input: ParsedInputOf<'requests.list'>): Promise<Output> {
  const { limit, cursor, language, state, due, waitingFor, ...scope } = input;
  const inScope = await findCases(context, scope, language);
  const found = inScope.filter(
    ({ row, dueState }) =>
      (state === undefined || row.state === state) &&
      (due === undefined || dueState === due) &&
      (waitingFor === undefined || row.waiting_for === waitingFor),
  );
  const after = cursor === undefined ? '' : readCursor(cursor);
  const rest = found.filter(({ order }) => order > after);
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  return {
    requests: await summariseAll(context, page, language),
    total: found.length,
    counts: countCases(inScope),
    cursor: last ? Buffer.from(JSON.stringify({ after: last.order })).toString('base64url') : null,
  };
}

/** Of all that fit apart from state, date and who is waited for: what these would leave can be seen beside them. */
function countCases(found: readonly FoundCase[]): Output['counts'] {
  const open = found.filter(({ row }) => row.state === 'open');
  const count = (fits: (each: FoundCase) => boolean): number => open.filter(fits).length;
  return {
    open: open.length,
    overdue: count(({ dueState }) => dueState === 'overdue'),
    dueSoon: count(({ dueState }) => dueState === 'dueSoon'),
    waitingForUs: count(({ row }) => row.waiting_for === 'us'),
  };
}

/** In the order in which they are given. What orders them is not computed a second time. */
async function summariseAll(
  context: Context,
  cases: readonly FoundCase[],
  language: 'de' | 'en',
): Promise<RequestSummary[]> {
  const { register } = context;
  const ids = cases.map(({ row }) => row.id);
  const events = readEventsOf(register, ids);
  const contents = await readContents(context.vault.contentReader, ids);
  const rules = rulesInForce(register);
  const zoneOf = readZones(register);
  const now = context.now();
  return cases.map(({ row, deadline: ordering }) => {
    const zone = zoneOf(row.controller_id);
    const happened = events.get(row.id) ?? [];
    const deadline = ordering ?? readCaseDeadline(row, happened, rules, { language, zone });
    const content = contents.get(row.id) ?? null;
    return summarise({ row, events: happened, deadline, content, today: dayIn(now, zone) });
  });
}

/** One case as it will be once a change that is being made is stored. */
export async function summariseCase(
  context: Context,
  row: RequestRow,
  events: readonly RequestEventRow[],
): Promise<RequestSummary> {
  const contents = await readContents(context.vault.contentReader, [row.id]);
  const zone = readZones(context.register)(row.controller_id);
  const deadline = readCaseDeadline(row, events, rulesInForce(context.register), { zone });
  return summarise({ row, events, deadline, content: contents.get(row.id) ?? null, today: dayIn(context.now(), zone) });
}

const place = z.strictObject({ after: z.string() });

/** @throws Problem cursor.invalid */
function readCursor(cursor: string): string {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).after;
  } catch {
    throw new Problem('cursor.invalid');
  }
}
