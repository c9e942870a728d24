import type { Context } from '../../../context.ts';
import type { OpenCase } from '../../../deadlines/index.ts';
import { inRegister } from '../../../vault/index.ts';
import { toDeadlineInput } from '../case-deadline.ts';
import { readDeadlineEvents } from './find-cases.ts';

/** What other rules would be asked about: every open case, by its number. */
export function listOpenCases({ register }: Context): OpenCase[] {
  const events = readDeadlineEvents(register, ['open']);
  return register
    .all(inRegister.selectFrom('request').selectAll().where('state', '=', 'open').orderBy('number'))
    .map((row) => ({ caseId: row.number, deadline: toDeadlineInput(row, events.get(row.id) ?? []) }));
}
