import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Effect } from '../../shared/contract/approvals.ts';
import type { InputOf, ProcedureName, ReplyOf } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/errors/problem.ts';
import { useApprovalGate } from './approval-gate.ts';
import { call, toProblem } from './client.ts';
import { refreshDomains } from './queries.ts';
import { runGated } from './run-gated.ts';

interface GatedOptions<Name extends ProcedureName> {
  onSuccess?: (reply: ReplyOf<Name>) => void;
  /** Somebody decides later; there is nothing left to do on this screen. */
  onLater?: () => void;
}

/**
 * A command that may need a second person. It is tried; where core wants an agreement, the person is asked for his
 * reason, the second person may sign in beside, and then it is tried again.
 */
export function useGatedCommand<Name extends ProcedureName>(name: Name) {
  const queryClient = useQueryClient();
  const gate = useApprovalGate();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Problem | null>(null);
  return {
    isPending,
    error,
    /** @param requested the input as it is stored in the request: without secrets */
    async run(
      input: InputOf<Name>,
      { onSuccess, onLater }: GatedOptions<Name> = {},
      requested: Record<string, unknown> = input as Record<string, unknown>,
    ): Promise<void> {
      setIsPending(true);
      setError(null);
      try {
        const result = await runGated(
          () => call(name, input),
          (effects: Effect[], isChanged) => gate.ask({ procedure: name, input: requested, effects, isChanged }),
        );
        if (result.answer === 'done') onSuccess?.(result.reply);
        if (result.answer === 'later') onLater?.();
      } catch (failure) {
        setError(toProblem(failure));
      } finally {
        setIsPending(false);
        void refreshDomains(queryClient, [name.split('.')[0] ?? name, 'approvals', 'users', 'audit', 'jobs']);
      }
    },
  };
}
