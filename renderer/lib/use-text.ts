import { createContext, use, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { formatOf } from './format.ts';
import type { Format } from './format.ts';
import type { Language } from './language.ts';
import type { MessageId } from './messages.ts';

export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return use(LanguageContext);
}

export type Values = Record<string, string | number>;
export type Text = (id: MessageId, values?: Values) => string;

/** The text of a key in the person's language. Keys are checked by the compiler. */
export function useText(): Text {
  const intl = useIntl();
  return useMemo(() => (id, values) => intl.formatMessage({ id }, values), [intl]);
}

export function useFormat(): Format {
  return formatOf(useLanguage());
}
