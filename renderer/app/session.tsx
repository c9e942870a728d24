import { useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { useAppearance } from '../lib/appearance.ts';
import { forgetContent } from '../lib/events.ts';
import { Kept, KeptContext } from '../lib/kept-state.ts';
import { messages } from '../lib/messages.ts';
import { showMessages } from '../lib/shown-messages.ts';
import { StatusContext } from '../lib/vault-status.ts';
import { ArrivalContext } from './arrival.ts';
import type { Arrival } from './arrival.ts';
import { ReasonHost } from './reason-host.tsx';
import { startRoute } from './resume.ts';
import type { Resume } from './resume.ts';
import { createAppRouter } from './router.tsx';

// Before anything behind the lock is drawn.
showMessages(messages);

interface SessionProps {
  status: VaultStatus;
  user: NonNullable<VaultStatus['user']>;
  resume: Resume | null;
  arrival: Arrival;
  onEnd: (resume: Resume) => void;
}

/** Everything between unlocking and locking. Only where the person was outlives the lock: a new one for each person. */
export const drawSession = (props: SessionProps) => (
  <Session key={`${props.status.vaultId} ${props.user.id}`} {...props} />
);

function Session({ status, user, resume, arrival, onEnd }: SessionProps) {
  const queryClient = useQueryClient();
  const [router] = useState(() => createAppRouter(startRoute(user, resume?.route)));
  const [kept] = useState(() => new Kept(resume?.kept));
  const [person] = useState({ vaultId: status.vaultId, userId: user.id });
  const { takeUp } = useAppearance();
  const takeUpOwn = useEffectEvent(() => takeUp(person));
  useLayoutEffect(() => takeUpOwn(), []);
  useEffect(
    () => () => {
      onEnd({ ...person, route: router.state.location.pathname, kept: kept.outliving });
      forgetContent(queryClient);
    },
    [queryClient, router, kept, person, onEnd],
  );
  return (
    <StatusContext value={status}>
      <ArrivalContext value={arrival}>
        <KeptContext value={kept}>
          <ReasonHost>
            <RouterProvider router={router} />
          </ReasonHost>
        </KeptContext>
      </ArrivalContext>
    </StatusContext>
  );
}
