import type { holdProcedures } from '../../../shared/contract/retention/holds.ts';
import type { Handlers } from '../handlers.ts';
import { inRegister } from '../vault/index.ts';
import { findKeys } from './find-held-keys.ts';
import { requireHold } from './hold-rows.ts';
import { listHolds } from './list-holds.ts';
import { releaseHold, type HeldErasures } from './release-hold.ts';
import { requireScope, setHold } from './set-hold.ts';

type HoldHandlers = Pick<Handlers<'retention'>, keyof typeof holdProcedures>;

export function makeHoldHandlers(erasures: HeldErasures): HoldHandlers {
  return {
    async 'holds.list'(context, { includeReleased }) {
      return { output: { holds: await listHolds(context, includeReleased) } };
    },

    async 'holds.preview'(context, { scope }) {
      requireScope(context.register, scope);
      return { output: { conversations: (await findKeys(context.vault.contentReader, scope)).length } };
    },

    'holds.set': (context, input) => setHold(context, input),

    'holds.change'(context, { id, owner, dates }) {
      const { number } = requireHold(context.register, id);
      return {
        refs: { holdId: id, number, endsOn: dates.endsOn, reviewOn: dates.reviewOn },
        write(register) {
          const changed = { owner, ends_on: dates.endsOn, review_on: dates.reviewOn };
          register.run(inRegister.updateTable('legal_hold').set(changed).where('id', '=', id));
          return { id };
        },
      };
    },

    'holds.release': (context, input) => releaseHold(context, input, erasures),
  };
}
