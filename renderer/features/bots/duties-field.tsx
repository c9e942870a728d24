import { aiActDuties } from '../../../shared/contract/bots.ts';
import { useText } from '../../lib/use-text.ts';
import { CheckboxField, TextAreaField } from '../../ui/fields.tsx';
import { Stack } from '../../ui/stack.tsx';
import { listDuties } from './bot-fields.ts';
import type { Duty, DutyAnswer, DutyAnswers } from './bot-fields.ts';
import classes from './bots.module.css';

interface DutiesFieldProps {
  answered: DutyAnswers;
  onChange: (answered: DutyAnswers) => void;
  words: (field: string) => string | undefined;
}

/** Which duties apply, and how each is met. */
export function DutiesField({ answered, onChange, words }: DutiesFieldProps) {
  const text = useText();
  const change = (duty: Duty, changes: Partial<DutyAnswer>) =>
    onChange({ ...answered, [duty]: { ...answered[duty], ...changes } });
  const applying = listDuties(answered).map(({ duty }) => duty);
  return (
    <fieldset className={classes.group}>
      <legend>{text('bots.duties')}</legend>
      <Stack>
        {aiActDuties.map((duty) => {
          const { applies, how, isMet } = answered[duty];
          return (
            <fieldset key={duty} className={classes.group}>
              <legend>{text(`bots.duty.${duty}`)}</legend>
              <Stack>
                <CheckboxField
                  label={text('bots.duty.applies')}
                  isChecked={applies}
                  onChange={(isChecked) => change(duty, { applies: isChecked })}
                />
                {applies && (
                  <>
                    <CheckboxField
                      label={text('bots.duty.isMet')}
                      isChecked={isMet}
                      onChange={(isChecked) => change(duty, { isMet: isChecked })}
                    />
                    <TextAreaField
                      label={text('bots.duty.how')}
                      value={how}
                      onChange={(value) => change(duty, { how: value })}
                      problem={words(`fields.aiAct.duties.${applying.indexOf(duty)}.how`)}
                      rows={2}
                    />
                  </>
                )}
              </Stack>
            </fieldset>
          );
        })}
      </Stack>
    </fieldset>
  );
}
