import { readUserNames } from '../../../access/index.ts';
import type { Handlers } from '../../../handlers.ts';
import { instantOf, oneAtATime } from '../../../transcripts/index.ts';
import { requireOpenRequest, requireRequest } from '../../request-rows.ts';
import { readBotNames } from '../bot-names.ts';
import { readScope, requireInScope, sumProgress } from '../scope/read-scope.ts';
import { decideDisclosures } from './decide-disclosures.ts';
import { readDisclosures } from './disclosure-rows.ts';
import { readProposed, toDecision } from './read-proposed.ts';
import { undoDisclosures } from './undo-disclosures.ts';

/** Every change reads before it writes, so it takes its turn with syncs, scans and the others. */
export const reviewHandlers: Pick<Handlers<'requests'>, 'messages' | 'decide' | 'decideAll' | 'undo'> = {
  async messages(context, { id, conversationId }) {
    const request = requireRequest(context.register, id);
    const content = context.vault.contentReader;
    const row = requireInScope(await readScope(content, id), conversationId);
    const messages = await readProposed(context, content, request, row.key);
    const decided = await readDisclosures(
      content,
      id,
      messages.map((message) => message.id),
    );
    const names = readUserNames(context.register);
    const output = {
      conversationId,
      botName: readBotNames(context.register).get(row.botId) ?? '',
      startedAt: new Date(row.startedAt).toISOString(),
      messages: messages.map(({ id: messageId, role, body, spans, proposal }) => {
        const state = decided.get(messageId);
        return {
          id: messageId,
          at: new Date(instantOf(messageId)).toISOString(),
          role,
          text: body,
          found: spans,
          isUnmasked: true,
          proposal: proposal.decision,
          proposedRedactions: proposal.redactions,
          decision: state?.decision ?? null,
          decidedBy: state ? (names.get(state.decidedBy) ?? '') : null,
        };
      }),
    };
    return { output, refs: { requestId: id, conversationId, messages: messages.length } };
  },

  decide(context, { id, decisions }) {
    requireOpenRequest(context.register, id);
    const decider = { userId: context.session.userId, now: context.now() };
    return {
      refs: { requestId: id, messages: decisions.length },
      apply: ({ content }) =>
        oneAtATime(content, async () => ({ output: await decideDisclosures(content, id, decisions, decider) })),
    };
  },

  decideAll(context, { id, conversationId }) {
    const request = requireOpenRequest(context.register, id);
    const decider = { userId: context.session.userId, now: context.now() };
    return {
      refs: { requestId: id, conversationId },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const { key } = requireInScope(await readScope(content, id), conversationId);
          const messages = await readProposed(context, content, request, key);
          const decided = await readDisclosures(
            content,
            id,
            messages.map((message) => message.id),
          );
          const decisions = messages
            .filter((message) => !decided.has(message.id))
            .map(({ id: messageId, proposal }) => toDecision(messageId, proposal, request.language));
          const output = await decideDisclosures(content, id, decisions, decider);
          return { output, refs: { messages: decisions.length } };
        }),
    };
  },

  undo(context, { id }) {
    requireOpenRequest(context.register, id);
    const decider = { userId: context.session.userId, now: context.now() };
    return {
      refs: { requestId: id },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const messages = await undoDisclosures(content, id, decider);
          const output = { messages, progress: sumProgress(await readScope(content, id)) };
          return { output, refs: { messages: messages.length } };
        }),
    };
  },
};
