import type { Handlers } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { addRequestEvent } from '../request-events.ts';
import { requireOpenRequest, requireRequest } from '../request-rows.ts';
import { liftRestriction, restrictConversations } from './restriction.ts';

export const restrictionHandlers: Pick<Handlers<'requests'>, 'restrict' | 'liftRestriction'> = {
  restrict(context, { id, ground, note }) {
    requireOpenRequest(context.register, id);
    const { userId } = context.session;
    const now = context.now();
    return {
      refs: { requestId: id, ground },
      reason: note === '' ? null : { purpose: 'request', caseId: id, note },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const output = await restrictConversations(content, context.register, id, now);
          return { output, refs: { ...output } };
        }),
      finish: (register, { conversations, tasks }) => {
        const values = { ground, conversations, tasks };
        addRequestEvent(register, id, { type: 'restricted', at: now, recordedAt: now, userId, values });
      },
    };
  },

  /** Also of a closed case: a restriction outlasts the answer to it. */
  liftRestriction(context, { id, letterId, note }) {
    requireRequest(context.register, id);
    const { userId } = context.session;
    const now = context.now();
    return {
      refs: { requestId: id, letterId },
      reason: { purpose: 'request', caseId: id, note },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const output = await liftRestriction(content, id, letterId, now);
          return { output, refs: { ...output } };
        }),
      finish: (register, { conversations }) => {
        const values = { conversations, letterId };
        addRequestEvent(register, id, { type: 'restrictionLifted', at: now, recordedAt: now, userId, values });
      },
    };
  },
};
