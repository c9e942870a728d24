import type { NotificationValues } from '../../../../contract/incidents/sent.ts';
import type { FormField } from '../read-form.ts';

/** An answer the field takes. @param pick which of its options, from 0 on */
export function answerField(field: FormField, values: NotificationValues, pick = 0): NotificationValues[string] {
  const option = (): string => field.options[pick % field.options.length]!.value;
  switch (field.type) {
    case 'number':
      return 3;
    case 'date':
      return '2026-11-22';
    case 'instant':
      return '2026-11-22T02:00:00+01:00';
    case 'choice':
      return option();
    case 'choices':
    case 'countries':
      return field.options.length === 0 ? ['Muster GmbH'] : [option()];
    case 'text':
    case 'longText':
      return perCountry(field.number, values) ?? 'Angabe';
  }
}

function perCountry(number: number, values: NotificationValues): string | null {
  const countries = { 117: values[116], 122: values[121] }[number];
  return Array.isArray(countries) ? countries.map((code) => `${code}: 12`).join('\n') : null;
}
