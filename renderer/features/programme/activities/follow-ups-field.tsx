import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import { emptyFollowUp, severities } from './activity-fields.ts';
import type { FollowUpTexts } from './activity-fields.ts';
import classes from '../programme.module.css';

interface FollowUpsFieldProps {
  followUps: readonly FollowUpTexts[];
  onChange: (followUps: readonly FollowUpTexts[]) => void;
  words: (field: string) => string | undefined;
}

const most = 100;

/** What follows from the result. */
export function FollowUpsField({ followUps, onChange, words }: FollowUpsFieldProps) {
  const text = useText();
  const change = (index: number, changes: Partial<FollowUpTexts>) =>
    onChange(followUps.map((each, position) => (position === index ? { ...each, ...changes } : each)));
  return (
    <fieldset className={classes.group}>
      <legend>{text('programme.followUps')}</legend>
      <Stack>
        <Muted>{text('programme.followUps.hint')}</Muted>
        {followUps.map((followUp, index) => (
          <fieldset key={index} className={classes.group}>
            <legend>{text('programme.followUps.number', { number: index + 1 })}</legend>
            <Stack>
              <TextAreaField
                label={text('programme.followUps.text')}
                value={followUp.text}
                onChange={(value) => change(index, { text: value })}
                problem={words(`followUps.${index}.text`)}
                rows={2}
                isRequired
              />
              <SelectField
                label={text('programme.followUps.severity')}
                value={followUp.severity}
                onChange={(value) => change(index, { severity: severities.find((each) => each === value) ?? 'medium' })}
                choices={severities.map((value) => ({ value, label: text(`programme.severity.${value}`) }))}
              />
              <TextField
                label={text('programme.owner')}
                value={followUp.owner}
                onChange={(value) => change(index, { owner: value })}
                problem={words(`followUps.${index}.owner`)}
                isRequired
              />
              <TextField
                label={text('programme.dueOn')}
                type="date"
                value={followUp.dueOn}
                onChange={(value) => change(index, { dueOn: value })}
                problem={words(`followUps.${index}.dueOn`)}
                hint={text('ui.optional')}
              />
              <div>
                <Button
                  isCompact
                  label={text('programme.followUps.removeNumber', { number: index + 1 })}
                  onClick={() => onChange(followUps.filter((_, position) => position !== index))}
                >
                  {text('programme.followUps.remove')}
                </Button>
              </div>
            </Stack>
          </fieldset>
        ))}
        {followUps.length < most && (
          <div>
            <Button isCompact onClick={() => onChange([...followUps, emptyFollowUp])}>
              {text('programme.followUps.add')}
            </Button>
          </div>
        )}
      </Stack>
    </fieldset>
  );
}
