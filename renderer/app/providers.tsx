import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { bridge } from '../lib/bridge.ts';
import { useEvents } from '../lib/events.ts';
import { formattingLocale, pickLanguage } from '../lib/language.ts';
import { messages } from '../lib/messages.ts';
import { createQueryClient, prefetchCall } from '../lib/queries.ts';
import { LanguageContext } from '../lib/use-text.ts';
import { ThemeProvider } from '../ui/theme-provider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createAskingClient);
  const [language] = useState(() => pickLanguage(bridge().locale));
  document.documentElement.lang = language;
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={formattingLocale(language)} messages={messages[language]}>
        <ThemeProvider>
          <QueryClientProvider client={queryClient}>
            <ErrorBoundary>
              <Events />
              {children}
            </ErrorBoundary>
          </QueryClientProvider>
        </ThemeProvider>
      </IntlProvider>
    </LanguageContext>
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
