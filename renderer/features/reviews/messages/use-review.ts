import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Reason } from '../../../../shared/contract/fields.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Problem } from '../../../../shared/errors/problem.ts';
import { call, toProblem } from '../../../lib/client.ts';
import { refreshDomains, useCall } from '../../../lib/queries.ts';
import { undecided } from './marks.ts';
import type { Decision } from './marks.ts';

type Read = OutputOf<'reviews.read'>;

/**
 * One conversation of a review. A decision is shown at once and stored behind it; where storing fails, what is stored is
 * shown again, with what went wrong.
 */
export function useReview(id: string, conversationId: string, reason: Reason) {
  const queryClient = useQueryClient();
  const [asked] = useState({ id, conversationId, reason });
  const read = useCall('reviews.read', asked);
  /** Decisions of this visit, by message. */
  const [own, setOwn] = useState<ReadonlyMap<number, Decision>>(new Map());
  const [clear, setClear] = useState<Read | null>(null);
  const [unmasked, setUnmasked] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Stored one after the other, in the order in which they were made. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const items = read.data?.items;
  const decisions = useMemo(() => {
    const stored = (items ?? []).map(({ messageId, marks, note, isDone }): [number, Decision] => [
      messageId,
      { marks, note, isDone },
    ]);
    return new Map([...stored, ...own]);
  }, [items, own]);
  const inClear = useMemo(() => new Map(clear?.messages.map((message) => [message.id, message])), [clear]);
  const masked = read.data?.messages;
  const messages = useMemo(
    () => masked?.map((message) => (unmasked.has(message.id) && inClear.get(message.id)) || message) ?? [],
    [masked, inClear, unmasked],
  );

  const enqueue = useCallback(
    <Result>(work: () => Promise<Result>): Promise<Result | null> => {
      const turn = queue.current.then(work).catch((failure: unknown) => {
        setProblem(toProblem(failure));
        void queryClient.invalidateQueries({ queryKey: ['reviews.read'] }).then(() => setOwn(new Map()));
        return null;
      });
      queue.current = turn;
      void turn.then(() => refreshDomains(queryClient, ['reviews']));
      return turn;
    },
    [queryClient],
  );

  return {
    conversation: clear && unmasked.size > 0 && read.data ? { ...read.data, person: clear.person } : read.data,
    messages,
    decisions,
    problem: read.error ?? problem,
    decisionOf: (messageId: number) => decisions.get(messageId) ?? undecided,
    isItem: (messageId: number) => decisions.has(messageId),
    decide(messageId: number, decision: Decision) {
      setProblem(null);
      setOwn((before) => new Map(before).set(messageId, decision));
      return enqueue(() => call('reviews.decide', { id, messageId, ...decision }));
    },
    /** Also of a batch, or of a message in another conversation of the review. */
    async undo(): Promise<number[]> {
      setProblem(null);
      const undone = await enqueue(() => call('reviews.undo', { id }));
      if (!undone) return [];
      // Dropped only once what is stored has been read again: a key pressed in between would store marks of long ago.
      await queryClient.invalidateQueries({ queryKey: ['reviews.read'] });
      const isUndone = (messageId: number, decision: Decision) =>
        undone.messages.includes(messageId) && decision === own.get(messageId);
      setOwn((now) => new Map([...now].filter(([messageId, decision]) => !isUndone(messageId, decision))));
      return undone.messages;
    },
    async toggleMask(messageId: number): Promise<void> {
      if (unmasked.has(messageId)) {
        setUnmasked((before) => new Set([...before].filter((each) => each !== messageId)));
        return;
      }
      const answer = await call('reviews.read', { ...asked, unmask: [messageId] }).catch((failure: unknown) => {
        setProblem(toProblem(failure));
        return null;
      });
      const found = answer?.messages.find(({ id: each }) => each === messageId);
      if (!answer || !found) return;
      setClear((before) => ({ ...answer, messages: [...(before?.messages ?? []), found] }));
      setUnmasked((before) => new Set([...before, messageId]));
    },
  };
}

export type Review = ReturnType<typeof useReview>;
