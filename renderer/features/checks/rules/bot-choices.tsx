import { useCall } from '../../../lib/queries.ts';
import { CheckboxField } from '../../../ui/fields.tsx';
import classes from '../checks-page.module.css';

interface BotChoicesProps {
  label: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Which bots something counts for, or does not. */
export function BotChoices({ label, chosen, onChange }: BotChoicesProps) {
  const bots = useCall('backends.bots', {}).data?.bots ?? [];
  if (bots.length === 0) return null;
  return (
    <fieldset className={classes.fields}>
      <legend>{label}</legend>
      <div className={classes.choices}>
        {bots.map(({ id, name }) => (
          <CheckboxField
            key={id}
            label={name}
            isChecked={chosen.includes(id)}
            onChange={(isChecked) => onChange(isChecked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}
