import './component-styles.css';
import './tokens.css';
import './base.css';
import './print.css';
import { MantineProvider } from '@mantine/core';
import { useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import type { Appearance } from '../lib/appearance.ts';
import { resolveVariables, theme } from './theme.ts';

/** Main writes a fresh nonce into the page with every answer; styles without it are refused. */
function readStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** @param theme system: light or dark as the system says, also when that changes */
export function ThemeProvider({ theme: chosen, children }: { theme: Appearance['theme']; children: ReactNode }) {
  // The kit sets a forced theme only after the first painting, which would be in the system's.
  useLayoutEffect(() => {
    if (chosen !== 'system') document.documentElement.dataset['mantineColorScheme'] = chosen;
  }, [chosen]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      {...(chosen !== 'system' && { forceColorScheme: chosen })}
      getStyleNonce={readStyleNonce}
    >
      {children}
    </MantineProvider>
  );
}
