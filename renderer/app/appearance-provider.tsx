import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { AppearanceContext, forgetRowHeights, readAppearance, rememberAppearance } from '../lib/appearance.ts';
import type { Appearance, AppearanceOwner, AppearanceState } from '../lib/appearance.ts';
import { bridge } from '../lib/bridge.ts';
import { formattingLocale, pickLanguage } from '../lib/language.ts';
import { useShownMessages } from '../lib/shown-messages.ts';
import { LanguageContext } from '../lib/use-text.ts';
import { ThemeProvider } from '../ui/theme-provider.tsx';

/** Language, colours and row height: before anybody signs in as they were last, then as he chose. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [appearance, setAppearance] = useState(() => readAppearance(null));
  const owner = useRef<AppearanceOwner>(null);
  const state = useMemo((): AppearanceState => {
    const show = (next: Appearance) => {
      rememberAppearance(null, next);
      setAppearance(next);
    };
    return {
      appearance,
      change: (changes) => {
        const next = { ...appearance, ...changes };
        if (changes.density) forgetRowHeights();
        if (owner.current) rememberAppearance(owner.current, next);
        show(next);
      },
      takeUp: (person) => {
        owner.current = person;
        show(readAppearance(person));
      },
    };
  }, [appearance]);
  const messages = useShownMessages();
  const { theme, contrast, density, language: chosen } = appearance;
  const language = chosen === 'system' ? pickLanguage(bridge().locale) : chosen;
  // Before anything is painted, so that nothing is seen in other colours first.
  useLayoutEffect(() => {
    const { documentElement: page } = document;
    page.lang = language;
    page.dataset['contrast'] = contrast;
    page.dataset['density'] = density;
  }, [language, contrast, density]);
  useEffect(() => void bridge().keepLanguage(chosen), [chosen]);
  return (
    <AppearanceContext value={state}>
      <LanguageContext value={language}>
        <IntlProvider locale={formattingLocale(language)} messages={messages[language]}>
          <ThemeProvider theme={theme}>{children}</ThemeProvider>
        </IntlProvider>
      </LanguageContext>
    </AppearanceContext>
  );
}
