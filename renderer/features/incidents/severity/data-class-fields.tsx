import { dataClasses } from '../../../../shared/contract/incidents/severity.ts';
import type { DataClass } from '../../../../shared/contract/incidents/severity.ts';
import type { EnisaTable } from '../../../../shared/rules/breach/severity/enisa.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { CheckboxField, ChoiceGroup } from '../../../ui/fields.tsx';
import { Muted } from '../../../ui/stack.tsx';
import type { FactorFields, Score } from './factor-fields.ts';
import classes from './severity.module.css';

interface DataClassFieldsProps {
  table: EnisaTable;
  scores: FactorFields['scores'];
  onChange: (scores: FactorFields['scores']) => void;
}

/** Which kinds of data were affected, and how telling they are: each step with what it means and an example. */
export function DataClassFields({ table, scores, onChange }: DataClassFieldsProps) {
  const text = useText();
  const set = (of: DataClass, score: Score | undefined) => {
    const { [of]: _before, ...others } = scores;
    onChange(score === undefined ? others : { ...others, [of]: score });
  };
  return (
    <fieldset className={classes.group}>
      <legend>{text('incidents.severity.data')}</legend>
      {dataClasses.map((each) => (
        <ClassField
          key={each}
          table={table}
          dataClass={each}
          score={scores[each]}
          onChange={(score) => set(each, score)}
        />
      ))}
    </fieldset>
  );
}

interface ClassFieldProps {
  table: EnisaTable;
  dataClass: DataClass;
  score: Score | undefined;
  onChange: (score: Score | undefined) => void;
}

function ClassField({ table, dataClass, score, onChange }: ClassFieldProps) {
  const text = useText();
  const language = useLanguage();
  const known = table.classes.find((each) => each.class === dataClass);
  if (!known) return null;
  const name = known.name[language];
  return (
    <div className={classes.dataClass}>
      <CheckboxField
        label={text('incidents.severity.class', { name, what: known.what[language] })}
        isChecked={score !== undefined}
        onChange={(isChecked) => onChange(isChecked ? known.basic : undefined)}
      />
      {score !== undefined && (
        <ChoiceGroup
          label={text('incidents.severity.howTelling', { name })}
          value={String(score)}
          onChange={(value) => onChange(known.scores.find((cell) => String(cell.score) === value)?.score)}
          choices={known.scores.map((cell) => ({
            value: String(cell.score),
            label: text('incidents.severity.cell', {
              score: cell.score,
              when: cell.when[language],
              example: cell.example[language],
            }),
          }))}
        />
      )}
      {score === undefined && <Muted>{text('incidents.severity.notAffected')}</Muted>}
    </div>
  );
}
