import { readUserNames } from '../../../access/index.ts';
import { describeGaps } from '../../../backends/index.ts';
import type { Handlers } from '../../../handlers.ts';
import { oneAtATime } from '../../../transcripts/index.ts';
import { addRequestEvent } from '../../request-events.ts';
import { requireOpenRequest, requireRequest } from '../../request-rows.ts';
import { readBotNames } from '../bot-names.ts';
import { listMissingConversations } from '../../links/case-conversations.ts';
import { listPackages } from '../package/package-rows.ts';
import { readScope, sumProgress } from './read-scope.ts';
import { setScope } from './set-scope.ts';

export const scopeHandlers: Pick<Handlers<'requests'>, 'scope' | 'setScope'> = {
  async scope(context, { id }) {
    requireRequest(context.register, id);
    const content = context.vault.contentReader;
    const [scope, missing, packages] = await Promise.all([
      readScope(content, id),
      listMissingConversations(content, id),
      listPackages(content, id, readUserNames(context.register)),
    ]);
    const backendIds = [...new Set([...scope, ...missing].map(({ backendId }) => backendId))];
    const gaps = await describeGaps(context.register, content, backendIds);
    const bots = readBotNames(context.register);
    const output = {
      conversations: scope.map((row) => ({
        conversationId: row.id,
        backendId: row.backendId,
        botId: row.botId,
        botName: bots.get(row.botId) ?? '',
        startedAt: new Date(row.startedAt).toISOString(),
        messages: row.messages,
        decided: row.decided,
        isIncluded: row.isIncluded,
        why: row.why,
      })),
      missing,
      progress: sumProgress(scope),
      gaps,
      packages,
    };
    return { output, refs: { requestId: id, conversations: scope.length } };
  },

  setScope(context, input) {
    const { id, conversationIds } = input;
    requireOpenRequest(context.register, id);
    const decider = { userId: context.session.userId, now: context.now() };
    const values = { conversations: conversationIds.length, isIncluded: input.isIncluded };
    return {
      refs: { requestId: id, ...values },
      apply: ({ content }) => oneAtATime(content, async () => ({ output: await setScope(content, input, decider) })),
      finish: (register) =>
        addRequestEvent(register, id, {
          type: 'scopeChanged',
          at: decider.now,
          recordedAt: decider.now,
          userId: decider.userId,
          values,
        }),
    };
  },
};
