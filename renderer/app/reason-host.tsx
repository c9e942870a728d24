import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Reason } from '../../shared/contract/fields.ts';
import { ReasonContext } from '../lib/reason.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Holds the reason of this work session and asks for it. Dropped with the lock. */
export function ReasonHost({ children }: { children: ReactNode }) {
  const [reason, setReason] = useState<Reason | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const state = useMemo(() => ({ reason, ask: () => setIsAsking(true) }), [reason]);
  return (
    <ReasonContext value={state}>
      {children}
      {isAsking && (
        <ReasonDialog
          reason={reason}
          onClose={() => setIsAsking(false)}
          onState={(next) => {
            setReason(next);
            setIsAsking(false);
          }}
        />
      )}
    </ReasonContext>
  );
}
