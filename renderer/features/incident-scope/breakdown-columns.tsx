import { IconShieldExclamation } from '@tabler/icons-react';
import type { ScopeFigures } from '../../../shared/contract/incidents/fields.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import type { Column } from '../../ui/column.ts';
import { nameCountry } from '../../ui/described/field-words.ts';
import { nameCategory } from './category-words.ts';
import { describeLanguage } from './language-words.ts';
import classes from './incident-scope.module.css';

interface DataRow {
  category: string;
  isSpecial: boolean;
  conversations: number;
  /** null: not counted. */
  people: number | null;
}

/** Categories of data, the special ones first: one that was not counted among the others must not go missing. */
export function listData({
  dataCategories,
  specialCategories,
}: Pick<ScopeFigures, 'dataCategories' | 'specialCategories'>): DataRow[] {
  const special = new Set(specialCategories.map(({ category }) => category));
  return [
    ...specialCategories.map(({ category, conversations }) => ({
      category,
      isSpecial: true,
      conversations,
      people: dataCategories.find((each) => each.category === category)?.people ?? null,
    })),
    ...dataCategories.filter(({ category }) => !special.has(category)).map((each) => ({ ...each, isSpecial: false })),
  ];
}

export function useDataColumns(): Column<DataRow>[] {
  const text = useText();
  const format = useFormat();
  return [
    {
      id: 'category',
      header: text('incidentScope.data.category'),
      cell: ({ category, isSpecial }) =>
        isSpecial ? <SpecialCategory name={nameCategory(text, category)} /> : nameCategory(text, category),
    },
    {
      id: 'conversations',
      header: text('incidentScope.figure.conversations'),
      cell: ({ conversations }) => format.number(conversations),
      isNumber: true,
    },
    {
      id: 'people',
      header: text('incidentScope.figure.people'),
      cell: ({ people }) => (people === null ? '–' : format.number(people)),
      isNumber: true,
    },
  ];
}

export function useCountryColumns(): Column<ScopeFigures['countries'][number]>[] {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  return [
    { id: 'country', header: text('incidentScope.country'), cell: ({ country }) => nameCountry(language, country) },
    {
      id: 'people',
      header: text('incidentScope.figure.people'),
      cell: ({ people }) => format.number(people),
      isNumber: true,
    },
  ];
}

export function useLanguageColumns(): Column<ScopeFigures['languages'][number]>[] {
  const text = useText();
  const format = useFormat();
  const own = useLanguage();
  return [
    {
      id: 'language',
      header: text('incidentScope.language'),
      cell: ({ language }) => describeLanguage(text, own, language),
    },
    {
      id: 'conversations',
      header: text('incidentScope.figure.conversations'),
      cell: ({ conversations }) => format.number(conversations),
      isNumber: true,
    },
  ];
}

/** Art. 9 GDPR: never said by colour alone. */
function SpecialCategory({ name }: { name: string }) {
  const text = useText();
  return (
    <span className={classes.special}>
      <IconShieldExclamation size={16} stroke={1.75} aria-hidden />
      <span>{text('incidentScope.special.category', { name })}</span>
    </span>
  );
}
