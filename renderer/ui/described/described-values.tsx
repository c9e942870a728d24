import type { ReactNode } from 'react';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { Facts } from '../stack.tsx';
import { joinPath } from './field-description.ts';
import type { FieldDescription, References, Values } from './field-description.ts';
import { describeValue, isSaid, labelField, textOr } from './field-words.ts';
import classes from './described.module.css';

interface DescribedValuesProps {
  fields: readonly FieldDescription[];
  value: Values;
  /** Of the words: `records`, for example. */
  prefix: string;
  references: References;
  path?: string;
  /** Fields that are said to be empty, rather than left out. */
  missing?: readonly string[];
}

/** What the fields say, to read. Fields that say nothing are left out. */
export function DescribedValues({ fields, value, prefix, references, path = '', missing = [] }: DescribedValuesProps) {
  const text = useText();
  const words = { text, format: useFormat(), language: useLanguage(), references };
  const facts = fields.flatMap((field): { label: string; value: ReactNode }[] => {
    const own = joinPath(path, field.name);
    const each = value[field.name];
    const label = labelField(text, prefix, own);
    if (!isSaid(each))
      return missing.includes(own)
        ? [{ label, value: <span className={classes.missing}>{text('ui.described.empty')}</span> }]
        : [];
    const inner = (part: unknown, place: string): ReactNode => (
      <DescribedValues
        fields={'fields' in field ? field.fields : []}
        value={part as Values}
        prefix={prefix}
        references={references}
        path={place}
        missing={missing}
      />
    );
    if (field.kind === 'list')
      return [
        {
          label,
          value: (
            <ul className={classes.parts}>
              {(each as readonly Values[]).map((part, index) => (
                <li key={index} aria-label={textOr(text, `${prefix}.item.${own}`, label, { number: index + 1 })}>
                  {inner(part, joinPath(own, index))}
                </li>
              ))}
            </ul>
          ),
        },
      ];
    return [{ label, value: field.kind === 'group' ? inner(each, own) : describeValue(words, field, each) }];
  });
  return <Facts facts={facts} />;
}
