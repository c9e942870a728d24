import type { CheckRule } from '../../../../shared/contract/checks.ts';
import { useText } from '../../../lib/use-text.ts';
import { CheckboxField, TextAreaField } from '../../../ui/fields.tsx';
import { phraseListName } from './rule-words.ts';
import classes from '../checks-page.module.css';

/** As it is edited: what is added as lines of text. */
export type EditedList = Omit<CheckRule['phrases'][number], 'added'> & { added: string };

interface PhraseListFieldProps {
  list: EditedList;
  onChange: (list: EditedList) => void;
}

/** Phrases that come with Custos, each of which can be switched off, and those added in this vault. */
export function PhraseListField({ list, onChange }: PhraseListFieldProps) {
  const text = useText();
  const { id, language, shipped, dropped, added } = list;
  const title = text('checks.list', {
    name: phraseListName(text, id),
    language: text(`findings.language.${language}`),
  });
  return (
    <details className={classes.list} open={added !== '' || dropped.length > 0}>
      <summary>{text('checks.list.summary', { title, count: shipped.length - dropped.length })}</summary>
      <TextAreaField
        label={text('checks.list.added', { title })}
        value={added}
        onChange={(lines) => onChange({ ...list, added: lines })}
        hint={text('checks.list.addedHint')}
        rows={2}
      />
      <div role="group" aria-label={title} className={classes.phrases}>
        {shipped.map((phrase) => (
          <CheckboxField
            key={phrase}
            label={phrase}
            isChecked={!dropped.includes(phrase)}
            onChange={(isChecked) =>
              onChange({
                ...list,
                dropped: isChecked ? dropped.filter((each) => each !== phrase) : [...dropped, phrase],
              })
            }
          />
        ))}
      </div>
    </details>
  );
}
