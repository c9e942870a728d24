import { useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { fillPeriod, periodChoices, toPeriod } from './period.ts';
import type { PeriodChoice } from './period.ts';
import { nameSource } from './review-words.ts';
import classes from './access-reviews.module.css';

export type Source = OutputOf<'accessReviews.sources'>['sources'][number];

interface ChooseFormProps {
  sources: readonly Source[];
  source: Source;
  /** In which days are counted. */
  zone: string;
  onSource: (backendId: string | null) => void;
  onEvaluate: (input: InputOf<'accessReviews.preview'>) => void;
  isBusy: boolean;
}

/** Which log, and which days of it. */
export function ChooseForm({ sources, source, zone, onSource, onEvaluate, isBusy }: ChooseFormProps) {
  const text = useText();
  const { backendId, reviewedUntil } = source;
  const [openedAt] = useState(() => Date.now());
  const placeAt = (now: number) => ({ zone, now, reviewedUntil });
  const [chosen, setChosen] = useKept('accessReviews.period', fillPeriod('thirtyDays', placeAt(openedAt)), asItIs);
  const [isRefused, setIsRefused] = useState(false);
  // Another log may not have been reviewed before.
  const fields = chosen.choice === 'sinceLast' && !reviewedUntil ? { ...chosen, choice: 'own' as const } : chosen;
  const choices = periodChoices
    .filter((choice) => choice !== 'sinceLast' || reviewedUntil)
    .map((value) => ({ value, label: text(`accessReviews.period.${value}`) }));

  const choose = (value: string) => {
    const choice = value as PeriodChoice;
    setChosen(choice === 'own' ? { ...fields, choice } : fillPeriod(choice, placeAt(Date.now())));
  };
  const setDay = (field: 'from' | 'to') => (day: string) => setChosen({ ...fields, choice: 'own', [field]: day });
  const submit = () => {
    // The end may be this very moment, so it is read when it is asked for.
    const asked = toPeriod(fields, placeAt(Date.now()));
    setIsRefused(asked === null);
    if (asked) onEvaluate({ ...asked, source: backendId === null ? 'custos' : { backendId } });
  };

  return (
    <Form label={text('accessReviews.choose')} onSubmit={submit}>
      <div className={classes.choose}>
        <div className={classes.source}>
          <SelectField
            label={text('accessReviews.source')}
            value={backendId ?? ''}
            onChange={(value) => onSource(value || null)}
            choices={sources.map((one) => ({ value: one.backendId ?? '', label: nameSource(text, one) }))}
          />
        </div>
        <div className={classes.period}>
          <SelectField label={text('accessReviews.period')} value={fields.choice} onChange={choose} choices={choices} />
        </div>
        <TextField label={text('accessReviews.from')} type="date" value={fields.from} onChange={setDay('from')} />
        <TextField
          label={text('accessReviews.to')}
          type="date"
          value={fields.to}
          onChange={setDay('to')}
          problem={isRefused ? text('accessReviews.period.invalid') : undefined}
        />
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {isBusy ? text('accessReviews.evaluate.busy') : text('accessReviews.evaluate')}
        </Button>
      </div>
    </Form>
  );
}
