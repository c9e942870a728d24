import { CheckboxField } from './fields.tsx';
import classes from './choices.module.css';

interface ChoicesProps<Value extends string> {
  label: string;
  choices: readonly Value[];
  chosen: readonly Value[];
  name: (value: Value) => string;
  onChange: (chosen: readonly Value[]) => void;
}

/** Several of a few, all in sight. */
export function Choices<Value extends string>({ label, choices, chosen, name, onChange }: ChoicesProps<Value>) {
  return (
    <fieldset className={classes.fields}>
      <legend>{label}</legend>
      <div className={classes.choices}>
        {choices.map((value) => (
          <CheckboxField
            key={value}
            label={name(value)}
            isChecked={chosen.includes(value)}
            onChange={(isChecked) =>
              onChange(choices.filter((each) => (each === value ? isChecked : chosen.includes(each))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
