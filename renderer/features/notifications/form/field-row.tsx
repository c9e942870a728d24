import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { FieldInput } from './field-input.tsx';
import type { FormField } from './form-sections.ts';
import type { NotificationForm } from './use-notification-form.ts';
import classes from '../notifications.module.css';

interface FieldRowProps {
  field: FormField;
  form: NotificationForm;
  isMissing: boolean;
  problem: string | undefined;
}

/** A field with what it is asked for, where its value comes from, and the way back to that. */
export function FieldRow({ field, form, isMissing, problem }: FieldRowProps) {
  const text = useText();
  const { number, label, help, condition, derivedFrom } = field;
  const isTyped = form.isTyped(number);
  const hint = [help ?? '', condition ?? (field.isMandatory ? '' : text('notifications.form.optional'))];
  const restore = derivedFrom === null ? 'notifications.form.clear' : 'notifications.form.restore';
  return (
    <div className={classes.field} data-field={number}>
      <FieldInput
        field={field}
        value={form.valueOf(number)}
        hint={hint.filter((each) => each !== '').join(' ')}
        problem={problem}
        onType={(value) => form.type(number, value)}
        onChoose={(value) => form.choose(number, value)}
      />
      <Row>
        {isMissing && <Status meaning="soon">{text('notifications.form.missing')}</Status>}
        {!isTyped && derivedFrom !== null && (
          <Status meaning="information">{text('notifications.form.prefilled', { source: derivedFrom })}</Status>
        )}
        {isTyped && derivedFrom !== null && (
          <Muted>{text('notifications.form.replaced', { source: derivedFrom })}</Muted>
        )}
        {isTyped && (
          <Button
            isCompact
            kind="quiet"
            label={text('notifications.form.actOn', { action: text(restore), field: label })}
            onClick={() => form.restore(number)}
          >
            {text(restore)}
          </Button>
        )}
      </Row>
    </div>
  );
}
