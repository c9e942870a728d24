import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Reason } from '../../shared/contract/fields.ts';
import { asItIs, useKept } from '../lib/kept-state.ts';
import { ReasonContext } from '../lib/reason.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Holds the reason of this work session and asks for it. It ends with the lock. */
export function ReasonHost({ children }: { children: ReactNode }) {
  const [reason, setReason] = useState<Reason | null>(null);
  // Unlocking asks anew, but the answer of before is one Enter away: the case that was open stays the case.
  const [proposed, setProposed] = useKept<Reason | null>('reason', null, asItIs);
  const [isAsking, setIsAsking] = useState(false);
  const state = useMemo(() => ({ reason, ask: () => setIsAsking(true) }), [reason]);
  return (
    <ReasonContext value={state}>
      {children}
      {isAsking && (
        <ReasonDialog
          reason={reason ?? proposed}
          onClose={() => setIsAsking(false)}
          onState={(next) => {
            setReason(next);
            setProposed(next);
            setIsAsking(false);
          }}
        />
      )}
    </ReasonContext>
  );
}
