import type { Language } from '../open-words.ts';

/** Shows a moment in a zone as it is read in a language, to the minute and with the zone. */
export function showMoments(language: Language, zone: string): (at: number | string) => string {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  });
  return (at) => format.format(new Date(at));
}

/** Shows a day as it is read in a language. @param day YYYY-MM-DD */
export function showDay(language: Language, day: string): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(day));
}
