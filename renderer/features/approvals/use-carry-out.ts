import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import { isProcedureName, procedures } from '../../../shared/contract/index.ts';
import type { InputOf, OutputOf, ProcedureName } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { bridge } from '../../lib/bridge.ts';
import { call, toProblem } from '../../lib/client.ts';
import { forgetTranscripts } from '../../lib/forget-transcripts.ts';
import { refreshDomains } from '../../lib/queries.ts';
import type { Invitation } from '../../ui/invitation-code.tsx';

interface Outcome {
  /** A job has begun; the job bar shows it. */
  isStarted: boolean;
  invitation: Invitation | null;
}

/** Calls what was approved. */
export function useCarryOut(approval: ApprovalSummary) {
  const queryClient = useQueryClient();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Problem | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  /** @param secrets what the call needs and a request never holds */
  const run = async (secrets: Record<string, unknown>) => {
    setIsPending(true);
    setError(null);
    try {
      const { procedure, input } = approval;
      if (!isProcedureName(procedure)) throw new Problem('procedure.unknown');
      const place = await askForPlace(approval);
      if (place === null) return;
      const reply = await call(procedure, { ...input, ...secrets, ...place } as InputOf<ProcedureName>);
      if (procedure === 'vault.wipeContent') forgetTranscripts(queryClient);
      const isStarted = procedures[procedure].kind === 'job';
      setOutcome({ isStarted, invitation: await readInvitation(approval, reply) });
    } catch (failure) {
      setError(toProblem(failure));
    } finally {
      setIsPending(false);
      const domain = approval.procedure.split('.')[0] ?? '';
      void refreshDomains(queryClient, [domain, 'approvals', 'users', 'backends', 'audit', 'jobs']);
    }
  };

  return {
    run,
    isPending,
    error,
    outcome,
    /** The invitation code is shown once. */
    forgetCode: () => setOutcome((before) => before && { ...before, invitation: null }),
  };
}

/** An export says where to only when it is carried out; null where the person thought better of it. */
async function askForPlace({ kind, input, id }: ApprovalSummary): Promise<{ to?: string } | null> {
  if (kind !== 'export') return {};
  const format = typeof input['format'] === 'string' ? input['format'] : 'txt';
  const to = await bridge().choosePath('saveFile', `custos-${id.slice(0, 8)}.${format}`);
  return to === null ? null : { to };
}

async function readInvitation({ procedure }: ApprovalSummary, reply: unknown): Promise<Invitation | null> {
  if (procedure !== 'users.add' && procedure !== 'users.resetSlot') return null;
  const { id, invitationCode: code, awaitsContent } = reply as OutputOf<'users.add'>;
  // The code exists only here: without the names it is still shown.
  const list = await call('users.list', {}).catch(() => null);
  const user = list?.users.find((each) => each.id === id);
  const isReset = procedure === 'users.resetSlot';
  return { code, displayName: user?.displayName ?? '', user: user?.name ?? '', awaitsContent, isReset };
}
