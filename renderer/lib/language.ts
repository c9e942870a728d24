export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** German where the system asks for German, English everywhere else. */
export function pickLanguage(systemLocale: string): Language {
  return /^de([-_]|$)/i.test(systemLocale) ? 'de' : 'en';
}

/** English is written the European way: 22 Nov 2026, 10,000. */
export function formattingLocale(language: Language): string {
  return language === 'de' ? 'de-DE' : 'en-GB';
}
