import type { Handlers } from '../../handlers.ts';
import { readActiveBackend } from '../backend-row.ts';
import { describeFacts } from './describe-facts.ts';
import { storeStatement } from './fact-rows.ts';

export const factsHandlers: Pick<Handlers<'backends'>, 'facts' | 'declareFact'> = {
  facts: (context, input) => ({ output: describeFacts(context, input) }),

  declareFact(context, { id: backendId, fact, evidence, statedOn, reviewOn }) {
    readActiveBackend(context.register, backendId);
    const statement = {
      fact,
      isRead: false,
      evidence,
      statedOn,
      reviewOn,
      by: context.session.userId,
      at: context.now(),
    };
    return {
      refs: { backendId, topic: fact.topic },
      write: (register) => ({ id: storeStatement(register, backendId, statement) }),
    };
  },
};
