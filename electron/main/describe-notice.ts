import { fillPlaces } from '../../shared/fill-places.ts';
import type { Notice } from './clock-notices.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

/** What a locked screen or a projector may show: the number of the case and the obligation, and nobody's name. */
export function describeNotice({ clock, hours }: Notice, language: 'de' | 'en'): { title: string; body: string } {
  const texts = language === 'de' ? german : english;
  const text = { 0: texts['clock.passed'], 1: texts['clock.hour'] }[hours] ?? texts['clock.hours'];
  const values: Record<string, string> = { obligation: clock.obligation, hours: String(hours) };
  return { title: clock.number, body: fillPlaces(text, values) };
}
