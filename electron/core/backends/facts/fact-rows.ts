import { v7 as uuidv7 } from 'uuid';
import { backendFact, type BackendFact } from '../../../../shared/contract/backend-facts.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';

export type FactRow = RegisterTables['backend_fact'];

export interface NewStatement {
  fact: BackendFact;
  isRead: boolean;
  evidence: string;
  statedOn: string;
  reviewOn: string | null;
  by: string;
  /** Epoch milliseconds. */
  at: number;
}

/** What was said about a system, newest first. */
export function readFactRows(register: RegisterReader, backendId: string): FactRow[] {
  return register.all(
    inRegister
      .selectFrom('backend_fact')
      .selectAll()
      .where('backend_id', '=', backendId)
      .orderBy('stored_at', 'desc')
      .orderBy('id', 'desc'),
  );
}

/** The newest of each topic: what was declared, and what was read. */
export function newestOf(rows: readonly FactRow[]): FactRow[] {
  const met = new Set<string>();
  return rows.filter(({ topic, is_read: isRead }) => {
    const key = `${topic} ${isRead}`;
    return !met.has(key) && met.add(key);
  });
}

export function toFact({ topic, value }: FactRow): BackendFact {
  return backendFact.parse({ topic, value: JSON.parse(value) as unknown });
}

export function storeStatement(register: RegisterWriter, backendId: string, statement: NewStatement): string {
  const id = uuidv7();
  register.run(
    inRegister.insertInto('backend_fact').values({
      id,
      backend_id: backendId,
      topic: statement.fact.topic,
      value: JSON.stringify(statement.fact.value),
      is_read: statement.isRead ? 1 : 0,
      evidence: statement.evidence,
      stated_on: statement.statedOn,
      review_on: statement.reviewOn,
      stored_by: statement.by,
      stored_at: statement.at,
    }),
  );
  return id;
}
