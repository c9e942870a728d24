import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../../shared/errors/problem.ts';
import { call, toProblem } from '../../../lib/client.ts';
import { useCall } from '../../../lib/queries.ts';
import { draftOf } from './disclosure-state.ts';
import type { Draft } from './disclosure-state.ts';

/** One conversation of a case with what is decided on its messages. A decision is shown at once and stored behind it. */
export function useDisclosure(id: string, conversationId: string) {
  const queryClient = useQueryClient();
  const read = useCall('requests.messages', { id, conversationId });
  const [drafts, setDrafts] = useState<ReadonlyMap<number, Draft>>(new Map());
  const [stored, setStored] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const messages = useMemo(() => read.data?.messages ?? [], [read.data]);
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);

  const enqueue = useCallback(
    (work: () => Promise<unknown>) => {
      queue.current = queue.current.then(work).catch((failure: unknown) => {
        setProblem(toProblem(failure));
        setStored(new Set());
        return queryClient.invalidateQueries({ queryKey: ['requests.messages'] });
      });
      void queue.current.then(() => queryClient.invalidateQueries({ queryKey: ['requests.scope'] }));
    },
    [queryClient],
  );
  return {
    conversation: read.data,
    messages,
    problem: read.error ?? problem,
    draftOf(messageId: number): Draft | null {
      const message = byId.get(messageId);
      return drafts.get(messageId) ?? (message ? draftOf(message) : null);
    },
    isDecided: (messageId: number) => stored.has(messageId) || byId.get(messageId)?.decision != null,
    change(messageId: number, draft: Draft) {
      setDrafts((before) => new Map(before).set(messageId, draft));
      setStored((before) => new Set([...before].filter((each) => each !== messageId)));
    },
    store(messageId: number, draft: Draft) {
      setProblem(null);
      setDrafts((before) => new Map(before).set(messageId, draft));
      setStored((before) => new Set([...before, messageId]));
      enqueue(async () => {
        await call('requests.decide', { id, decisions: [{ messageId, ...draft }] });
        // Old, but not read again before somebody opens it again: that would be an entry in the log for each decision.
        await queryClient.invalidateQueries({ queryKey: ['requests.messages'], refetchType: 'none' });
      });
    },
    undo() {
      setProblem(null);
      enqueue(async () => {
        const undone = await call('requests.undo', { id });
        setDrafts((before) => new Map([...before].filter(([messageId]) => !undone.messages.includes(messageId))));
        setStored((before) => new Set([...before].filter((messageId) => !undone.messages.includes(messageId))));
        await queryClient.invalidateQueries({ queryKey: ['requests.messages'] });
      });
    },
  };
}
