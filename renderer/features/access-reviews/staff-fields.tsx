import { useText } from '../../lib/use-text.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Muted } from '../../ui/stack.tsx';
import classes from './access-reviews.module.css';

export interface StaffFieldValues {
  staff: string;
  agreementName: string;
  agreementDate: string;
  basis: string;
}

export const noStaffFields: StaffFieldValues = { staff: '', agreementName: '', agreementDate: '', basis: '' };

const kinds = ['agreement', 'noWorksCouncil', 'noStaff'] as const;

/** Still unchecked: the contract says what is missing. */
export function toStaffBasis({ staff, agreementName, agreementDate, basis }: StaffFieldValues) {
  if (staff === 'agreement') return { kind: staff, name: agreementName, date: agreementDate };
  if (staff === 'noWorksCouncil') return { kind: staff, basis };
  return { kind: staff };
}

interface StaffFieldsProps {
  fields: StaffFieldValues;
  set: (field: keyof StaffFieldValues) => (value: string) => void;
  words: (field: string) => string | undefined;
}

/** Whether the review concerns staff, and what it then rests on. */
export function StaffFields({ fields, set, words }: StaffFieldsProps) {
  const text = useText();
  const choices = kinds.map((value) => ({ value, label: text(`accessReviews.staff.${value}`) }));
  return (
    <>
      <SelectField
        label={text('accessReviews.sign.staff')}
        value={fields.staff}
        onChange={set('staff')}
        choices={[{ value: '', label: text('accessReviews.judgement.choose') }, ...choices]}
        problem={words('staff.kind')}
        isRequired
      />
      {fields.staff === 'agreement' && (
        <div className={classes.two}>
          <TextField
            label={text('accessReviews.staff.agreementName')}
            value={fields.agreementName}
            onChange={set('agreementName')}
            problem={words('staff.name')}
            isRequired
          />
          <TextField
            label={text('accessReviews.staff.agreementDate')}
            type="date"
            value={fields.agreementDate}
            onChange={set('agreementDate')}
            problem={words('staff.date')}
            isRequired
          />
        </div>
      )}
      {fields.staff === 'noWorksCouncil' && (
        <TextField
          label={text('accessReviews.staff.basis')}
          value={fields.basis}
          onChange={set('basis')}
          problem={words('staff.basis')}
          isRequired
        />
      )}
      <Muted>{text('accessReviews.staff.hint')}</Muted>
    </>
  );
}
