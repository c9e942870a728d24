import type { OutputOf } from '../../../../shared/contract/index.ts';

export type Notification = OutputOf<'incidents.notification'>;
export type FormField = Notification['fields'][number];

export interface FormSection {
  title: string;
  /** Those whose condition holds. */
  fields: FormField[];
  /** Mandatory and empty. */
  missing: number;
  /** Cannot stand as they are. */
  invalid: number;
}

/** The form as its sections follow one another, without what need not be answered. */
export function listSections({ fields, missing, invalid }: Pick<Notification, 'fields' | 'missing' | 'invalid'>) {
  const shown = fields.filter(({ isShown }) => isShown);
  const wrong = new Set(invalid.map(({ number }) => number));
  return [...Map.groupBy(shown, ({ section }) => section)].map(([title, those]): FormSection => ({
    title,
    fields: those,
    missing: those.filter(({ number }) => missing.includes(number)).length,
    invalid: those.filter(({ number }) => wrong.has(number)).length,
  }));
}

/** In which section a field is asked; undefined where its condition does not hold. */
export function findSection(sections: readonly FormSection[], number: number): FormSection | undefined {
  return sections.find(({ fields }) => fields.some((field) => field.number === number));
}
