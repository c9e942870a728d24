import path from 'node:path';
import { sql } from 'kysely';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { readUserNames } from '../access/index.ts';
import type { Handlers } from '../handlers.ts';
import { inRegister } from '../vault/index.ts';
import { verifyLog } from './verify-log.ts';
import { exportLog } from './export.ts';
import { parseEntry } from './read.ts';

export const auditHandlers: Handlers<'audit'> = {
  list(context, input) {
    const names = readUserNames(context.register);
    const rows = context.register.all(
      filtered(input)
        .select(['body', 'hash'])
        .$if(input.before !== undefined, (query) => query.where('seq', '<', input.before!))
        .orderBy('seq', 'desc')
        .limit(input.limit),
    );
    const total = context.register.get(filtered(input).select(sql<number>`count(*)`.as('total')))!.total;
    const entries = rows.map(parseEntry).map((entry) => ({
      ...entry,
      userName: entry.userId === null ? null : (names.get(entry.userId) ?? null),
    }));
    return { output: { total, entries } };
  },

  verify(context) {
    const result = verifyLog(context.register, context.vault.vaultId);
    return { output: result, refs: { intact: result.intact, entries: result.entries } };
  },

  export: (context, input) => ({
    apply() {
      const to = path.resolve(input.to);
      const { entries, head, publicKey } = exportLog(context.register, {
        to,
        vaultId: context.vault.vaultId,
        now: context.now(),
      });
      return { output: { path: to, entries, head, publicKey }, refs: { entries, head } };
    },
  }),
};

function filtered(input: ParsedInputOf<'audit.list'>) {
  return inRegister
    .selectFrom('audit_entry')
    .$if(input.procedure !== undefined, (query) => query.where('procedure', '=', input.procedure!))
    .$if(input.userId !== undefined, (query) => query.where('user_id', '=', input.userId!))
    .$if(input.from !== undefined, (query) => query.where('at', '>=', Date.parse(input.from!)))
    .$if(input.to !== undefined, (query) => query.where('at', '<', Date.parse(input.to!)));
}
