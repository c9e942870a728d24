import { factTopics, type FactStatement } from '../../../../shared/contract/backend-facts.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import { readToday } from '../../controllers/index.ts';
import { listBackendRows, readBackend } from '../backend-row.ts';
import { newestOf, readFactRows, toFact, type FactRow } from './fact-rows.ts';
import { disagrees } from './find-disagreements.ts';

/** @throws Problem backend.unknown */
export function describeFacts(
  context: Context,
  { id, includesEarlier }: ParsedInputOf<'backends.facts'>,
): OutputOf<'backends.facts'> {
  const { register } = context;
  const rows = id === undefined ? listBackendRows(register, false) : [readBackend(register, id)];
  const todayOf = readToday(context);
  return {
    backends: rows.map((backend) => {
      const all = readFactRows(register, backend.id);
      const newest = newestOf(all);
      const today = todayOf(backend.controller_id);
      return {
        backendId: backend.id,
        statements: (includesEarlier ? all : newest).map((row) => toStatement(row, newest.includes(row), today)),
        missing: factTopics.filter((topic) => !newest.some((row) => row.topic === topic)),
        disagreeing: factTopics.filter((topic) => {
          const [one, other] = newest.filter((row) => row.topic === topic).toSorted((a, b) => a.is_read - b.is_read);
          return one !== undefined && other !== undefined && disagrees(toFact(one), toFact(other));
        }),
      };
    }),
  };
}

function toStatement(row: FactRow, isNewest: boolean, today: string): FactStatement {
  return {
    id: row.id,
    fact: toFact(row),
    isRead: row.is_read === 1,
    evidence: row.evidence,
    statedOn: row.stated_on,
    reviewOn: row.review_on,
    isOverdue: isNewest && row.review_on !== null && row.review_on < today,
    storedBy: row.stored_by,
    storedAt: new Date(row.stored_at).toISOString(),
  };
}
