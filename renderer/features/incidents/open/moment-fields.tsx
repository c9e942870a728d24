import { useText } from '../../../lib/use-text.ts';
import type { useForm } from '../../../lib/use-form.ts';
import { TextAreaField } from '../../../ui/fields.tsx';
import { MomentField } from '../moment-field.tsx';
import classes from '../incidents.module.css';
import type { OpenFields } from './open-fields.ts';

interface MomentFieldsProps {
  form: ReturnType<typeof useForm<OpenFields>>;
  words: (field: string) => string | undefined;
  reasonsProblem: string | undefined;
}

/** When it happened, was seen, was told, and when the organisation was certain: kept apart, each starts other clocks. */
export function MomentFields({ form: { fields, set }, words, reasonsProblem }: MomentFieldsProps) {
  const text = useText();
  return (
    <>
      <div className={classes.two}>
        {(['detected', 'occurred', 'aware', 'processorNotice'] as const).map((moment) => (
          <MomentField
            key={moment}
            label={text(`incidents.moment.${moment}`)}
            value={fields[moment]}
            onChange={set(moment)}
            hint={text(`incidents.moment.${moment}.hint`)}
            problem={words(`moments.${moment}`)}
          />
        ))}
      </div>
      {fields.aware !== '' && (
        <TextAreaField
          label={text('incidents.awareReasons')}
          value={fields.awareReasons}
          onChange={set('awareReasons')}
          hint={text('incidents.awareReasons.hint')}
          problem={reasonsProblem ?? words('awareReasons')}
          rows={2}
          isRequired
        />
      )}
    </>
  );
}
