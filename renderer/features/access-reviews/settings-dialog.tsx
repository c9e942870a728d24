import { accessReviewSettings } from '../../../shared/contract/access-reviews.ts';
import type { AccessReviewSettings } from '../../../shared/contract/access-reviews.ts';
import { commonPurposes } from '../../../shared/contract/fields.ts';
import { useCommand } from '../../lib/queries.ts';
import { purposeLabel } from '../../lib/purposes.ts';
import { useForm } from '../../lib/use-form.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { CheckboxField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { nameWeekday } from './review-words.ts';
import { limitNames, toFields, toggleWord, toSettings } from './settings-fields.ts';
import type { SettingsFields } from './settings-fields.ts';
import classes from './access-reviews.module.css';

interface SettingsDialogProps {
  settings: AccessReviewSettings;
  onClose: () => void;
  onSaved: () => void;
}

/** Working hours, and from when on something is a finding. */
export function SettingsDialog({ settings, onClose, onSaved }: SettingsDialogProps) {
  const text = useText();
  const language = useLanguage();
  const save = useCommand('accessReviews.setSettings');
  const { fields, set, markSent, check } = useForm<SettingsFields>(() => toFields(settings));
  const input = toSettings(fields);
  const { isFine, words } = check(accessReviewSettings, input);
  const title = text('accessReviews.settings');
  const submit = () => {
    markSent();
    if (isFine) save.mutate(input, { onSuccess: onSaved });
  };
  const checkbox = (field: 'days' | 'purposes', word: string, label: string) => (
    <CheckboxField
      key={word}
      label={label}
      isChecked={fields[field].split(' ').includes(word)}
      onChange={(isThere) => set(field)(toggleWord(fields[field], word, isThere))}
    />
  );
  const field = (name: keyof SettingsFields, label: string, path: string, isNumber = true) => (
    <TextField
      key={name}
      label={label}
      type={isNumber ? 'number' : 'text'}
      value={fields[name]}
      onChange={set(name)}
      problem={words(path)}
      isRequired
    />
  );

  return (
    <Dialog title={title} onClose={onClose} width={680}>
      <Form label={title} onSubmit={submit} failure={save.error}>
        <Stack gap={16}>
          <fieldset className={classes.group}>
            <legend>{text('accessReviews.settings.days')}</legend>
            <div className={classes.days}>
              {[1, 2, 3, 4, 5, 6, 7].map((day) => checkbox('days', String(day), nameWeekday(language, day, 'long')))}
            </div>
          </fieldset>
          <div className={classes.two}>
            {field('from', text('accessReviews.settings.from'), 'hours.from', false)}
            <TextField
              label={text('accessReviews.settings.to')}
              value={fields.to}
              onChange={set('to')}
              hint={text('accessReviews.settings.timeHint')}
              problem={words('hours.to')}
              isRequired
            />
          </div>
          {field('zone', text('accessReviews.settings.zone'), 'hours.zone', false)}
          <fieldset className={classes.group}>
            <legend>{text('accessReviews.settings.limits')}</legend>
            <div className={classes.two}>
              {limitNames.map((name) => field(name, text(`accessReviews.limit.${name}`), `limits.${name}`))}
            </div>
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{text('accessReviews.settings.purposes')}</legend>
            <div className={classes.days}>
              {commonPurposes.map((purpose) => checkbox('purposes', purpose, purposeLabel(text, purpose)))}
            </div>
            <TextAreaField
              label={text('accessReviews.settings.otherPurposes')}
              value={fields.otherPurposes}
              onChange={set('otherPurposes')}
              problem={words('purposesWithCase')}
              rows={2}
            />
          </fieldset>
          {field('everyDays', text('accessReviews.settings.everyDays'), 'everyDays')}
          <ProblemMessage problem={save.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
