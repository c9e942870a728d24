import { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { RequestSummary } from '../../../../../shared/contract/requests/case-fields.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import { readRules } from '../case-rules.ts';
import type { RequestEventRow } from '../../request-events.ts';
import type { RequestRow } from '../../request-rows.ts';
import { readCaseDeadline } from '../case-deadline.ts';
import { dayIn, readZones } from '../case-zone.ts';
import { findCases, readEventsOf, type FoundCase } from './find-cases.ts';
import { readContents } from './read-contents.ts';
import { summarise } from './summarise.ts';

type Output = OutputOf<'requests.list'>;

export async function listCases(context: Context, input: ParsedInputOf<'requests.list'>): Promise<Output> {
  const { limit, cursor, state, due, waitingFor, ...scope } = input;
  const inScope = await findCases(context, scope);
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
    requests: await summariseAll(
      context,
      page.map(({ row }) => row),
    ),
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

/** In the order in which they are given. */
export async function summariseAll(context: Context, rows: readonly RequestRow[]): Promise<RequestSummary[]> {
  const ids = rows.map(({ id }) => id);
  const events = readEventsOf(context.register, ids);
  const contents = await readContents(context.vault.contentReader, ids);
  return rows.map((row) => summariseWith(context, row, events.get(row.id) ?? [], contents.get(row.id) ?? null));
}

/** One case as it is, or as it will be once a change that is being made is stored. */
export async function summariseCase(
  context: Context,
  row: RequestRow,
  events: readonly RequestEventRow[],
): Promise<RequestSummary> {
  const contents = await readContents(context.vault.contentReader, [row.id]);
  return summariseWith(context, row, events, contents.get(row.id) ?? null);
}

function summariseWith(
  context: Context,
  row: RequestRow,
  events: readonly RequestEventRow[],
  content: Parameters<typeof summarise>[0]['content'],
): RequestSummary {
  const zone = readZones(context.register)(row.controller_id);
  const deadline = readCaseDeadline(row, events, readRules(context.register), { zone });
  return summarise({ row, events, deadline, content, today: dayIn(context.now(), zone) });
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
