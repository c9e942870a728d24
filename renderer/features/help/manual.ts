import type { Language } from '../../lib/language.ts';

export const manualPages = [
  'start',
  'morning',
  'answer-access',
  'erase-and-prove',
  'retention',
  'export-register',
  'drill-breach',
  'breach-at-night',
  'connect-chatbot',
  'review-transcripts',
  'users-and-roles',
  'agree-as-second-person',
  'who-read-what',
  'programme',
  'backup-and-recovery',
  'questions',
] as const;
export type ManualPage = (typeof manualPages)[number];

const files = import.meta.glob('../../../docs/manual/*/*.md', { query: '?raw', import: 'default', eager: true });

/** The page as it stands in docs/manual, its title apart. */
export function readManual(language: Language, page: ManualPage): { title: string; body: string } {
  const [first = '', ...rest] = (files[`../../../docs/manual/${language}/${page}.md`] ?? '').split('\n');
  return { title: first.replace(/^# /, ''), body: rest.join('\n') };
}

/** The page that a link of the manual leads to; undefined where it leads elsewhere. */
export function findLinked(href: string | undefined): ManualPage | undefined {
  return manualPages.find((page) => href === `${page}.md`);
}
