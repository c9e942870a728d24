import { dataCategories } from '../../../../shared/contract/retention/policies.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import type { PolicyException } from './policy-form-fields.ts';
import classes from '../retention.module.css';

interface ExceptionsFieldProps {
  exceptions: readonly PolicyException[];
  onChange: (exceptions: readonly PolicyException[]) => void;
  words: (field: string) => string | undefined;
}

const most = 20;

/** What the policy leaves alone although its period is over, each with its reason. */
export function ExceptionsField({ exceptions, onChange, words }: ExceptionsFieldProps) {
  const text = useText();
  const change = (index: number, changes: Partial<PolicyException>) =>
    onChange(exceptions.map((each, position) => (position === index ? { ...each, ...changes } : each)));
  return (
    <fieldset className={classes.group}>
      <legend>{text('retention.exceptions')}</legend>
      <Stack>
        <Muted>{text('retention.exceptions.hint')}</Muted>
        {exceptions.map(({ categories, reason }, index) => (
          <fieldset key={index} className={classes.group}>
            <legend>{text('retention.exceptions.number', { number: index + 1 })}</legend>
            <Stack>
              <Choices
                label={text('retention.exceptions.categories')}
                choices={dataCategories}
                chosen={categories}
                name={(group) => text(`findings.group.${group}`)}
                onChange={(chosen) => change(index, { categories: chosen })}
              />
              {words(`policy.exceptions.${index}.categories`) && (
                <p role="alert" className={classes.problem}>
                  {text('retention.exceptions.categoriesNeeded')}
                </p>
              )}
              <TextAreaField
                label={text('retention.exceptions.reason')}
                value={reason}
                onChange={(value) => change(index, { reason: value })}
                problem={words(`policy.exceptions.${index}.reason`)}
                rows={2}
                isRequired
              />
              <div>
                <Button
                  isCompact
                  label={text('retention.exceptions.removeNumber', { number: index + 1 })}
                  onClick={() => onChange(exceptions.filter((_, position) => position !== index))}
                >
                  {text('retention.exceptions.remove')}
                </Button>
              </div>
            </Stack>
          </fieldset>
        ))}
        {exceptions.length < most && (
          <div>
            <Button isCompact onClick={() => onChange([...exceptions, { categories: [], reason: '' }])}>
              {text('retention.exceptions.add')}
            </Button>
          </div>
        )}
      </Stack>
    </fieldset>
  );
}
