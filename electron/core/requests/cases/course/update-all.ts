import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import type { RegisterChange } from '../../../handlers.ts';
import { storeChange } from '../case-change.ts';
import { findCases } from '../reading/find-cases.ts';
import { requireAssignable } from './update-case.ts';

/** Changes every open case that fits, on whatever page it stands. */
export async function updateAllCases(
  context: Context,
  { filter, changes }: ParsedInputOf<'requests.updateAll'>,
): Promise<RegisterChange<OutputOf<'requests.updateAll'>>> {
  const { assignedTo, waitingFor } = changes;
  if (typeof assignedTo === 'string') requireAssignable(context.register, assignedTo);
  const set = {
    ...(assignedTo !== undefined && { assigned_to: assignedTo }),
    ...(waitingFor !== undefined && { waiting_for: waitingFor }),
  };
  const found = Object.keys(set).length === 0 ? [] : await findCases(context, filter);
  const open = found.filter(({ row }) => row.state === 'open');
  const fields = Object.keys(changes).join(' ');
  return {
    refs: { requests: open.length, fields },
    write(register) {
      for (const { row } of open)
        storeChange(register, context, row.id, { set, events: [{ type: 'changed', values: { fields } }] });
      return { changed: open.length };
    },
  };
}
