import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useEvents } from '../lib/events.ts';
import { createQueryClient, prefetchCall } from '../lib/queries.ts';
import { AppearanceProvider } from './appearance-provider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createAskingClient);
  return (
    <AppearanceProvider>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <Events />
          {children}
        </ErrorBoundary>
      </QueryClientProvider>
    </AppearanceProvider>
  );
}

/** The first screen waits for this answer: it is asked for before anything is drawn. */
function createAskingClient(): QueryClient {
  const queryClient = createQueryClient();
  void prefetchCall(queryClient, 'vault.status', {});
  return queryClient;
}

function Events() {
  useEvents();
  return null;
}
