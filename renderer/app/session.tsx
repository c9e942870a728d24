import { useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { forgetContent } from '../lib/events.ts';
import { KeptContext } from '../lib/kept-state.ts';
import { StatusContext } from '../lib/vault-status.ts';
import { ReasonHost } from './reason-host.tsx';
import { createAppRouter } from './router.tsx';

/** Everything between unlocking and locking. Nothing of it outlives the lock. */
export function Session({ status }: { status: VaultStatus }) {
  const queryClient = useQueryClient();
  const [router] = useState(createAppRouter);
  const [kept] = useState(() => new Map<string, unknown>());
  useEffect(() => () => forgetContent(queryClient), [queryClient]);
  return (
    <StatusContext value={status}>
      <KeptContext value={kept}>
        <ReasonHost>
          <RouterProvider router={router} />
        </ReasonHost>
      </KeptContext>
    </StatusContext>
  );
}
