import { useText } from '../../../lib/use-text.ts';
import { TextField } from '../../../ui/fields.tsx';
import classes from '../retention.module.css';

export type HoldTexts = Record<'owner' | 'endsOn' | 'reviewOn', string>;

interface HoldFieldsProps {
  fields: HoldTexts;
  set: (field: keyof HoldTexts) => (value: string) => void;
  words: (field: string) => string | undefined;
}

/** Who answers for a hold, and when it ends or is looked at again: one of the two days at least. */
export function HoldFields({ fields, set, words }: HoldFieldsProps) {
  const text = useText();
  const needed = words('dates') && text('retention.holds.datesNeeded');
  return (
    <>
      <TextField
        label={text('retention.owner')}
        value={fields.owner}
        onChange={set('owner')}
        problem={words('owner')}
        hint={text('retention.holds.ownerHint')}
        isRequired
      />
      <div className={classes.pair}>
        <TextField
          label={text('retention.holds.end')}
          type="date"
          value={fields.endsOn}
          onChange={set('endsOn')}
          problem={words('dates.endsOn') ?? needed}
          hint={text('retention.holds.endHint')}
        />
        <TextField
          label={text('retention.holds.review')}
          type="date"
          value={fields.reviewOn}
          onChange={set('reviewOn')}
          problem={words('dates.reviewOn') ?? needed}
        />
      </div>
    </>
  );
}
