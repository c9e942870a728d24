import type { RecordLayout } from '../../../../../shared/contract/records/files.ts';
import type { RecordRole } from '../../../../../shared/contract/records/vocabulary.ts';
import type { AspectId } from '../aspects/all-aspects.ts';
import type { Language } from '../words/words.ts';
import cnil from './cnil.json' with { type: 'json' };
import dsk from './dsk.json' with { type: 'json' };
import ico from './ico.json' with { type: 'json' };
import german from './own.de.json' with { type: 'json' };
import english from './own.en.json' with { type: 'json' };

export type HeadPart = 'controller' | 'jointControllers' | 'representative' | 'officer';

/** A form of an authority, or our own: which fields it has, and by which words. */
export interface Layout {
  language: Language;
  /** Where the labels are from and how they were compared; null for our own. */
  source: string | null;
  forms: Record<RecordRole, Form>;
}

export interface Form {
  head: Label<'part', HeadPart>[];
  labels: Label<'aspect', AspectId>[];
}

type Label<Key extends string, Value> = Record<Key, Value> & { label: string; isVerified: boolean };

interface StoredForm {
  isVerified: boolean;
  head: { part: string; label: string; isVerified?: boolean }[];
  labels: { aspect: string; label: string; isVerified?: boolean }[];
}

export function layoutOf(layout: RecordLayout, language: 'de' | 'en'): Layout {
  switch (layout) {
    case 'dsk':
      return readLayout(dsk);
    case 'cnil':
      return readLayout(cnil);
    case 'ico':
      return readLayout(ico);
    case 'own':
      return readLayout(language === 'de' ? german : english);
  }
}

/** Every layout there is, for the headings of files that come in. */
export function listLayouts(): Layout[] {
  return [german, english, dsk, cnil, ico].map(readLayout);
}

/** As it is written: what nobody compared with the published form has a mark. */
export function writeLabel({ label, isVerified }: { label: string; isVerified: boolean }): string {
  return isVerified ? label : `${label} *`;
}

export function countUnverified({ forms }: Layout, roles: readonly RecordRole[]): number {
  return roles.flatMap((role) => [...forms[role].head, ...forms[role].labels]).filter(({ isVerified }) => !isVerified)
    .length;
}

function readLayout(stored: {
  language: string;
  source: string | null;
  controller: StoredForm;
  processor: StoredForm;
}) {
  const readForm = ({ isVerified, head, labels }: StoredForm): Form => ({
    head: head.map((label) => ({ isVerified, ...label }) as Form['head'][number]),
    labels: labels.map((label) => ({ isVerified, ...label }) as Form['labels'][number]),
  });
  return {
    language: stored.language as Language,
    source: stored.source,
    forms: { controller: readForm(stored.controller), processor: readForm(stored.processor) },
  } satisfies Layout;
}
