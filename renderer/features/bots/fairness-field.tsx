import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextAreaField, TextField } from '../../ui/fields.tsx';
import { Stack } from '../../ui/stack.tsx';
import { emptyReview } from './bot-fields.ts';
import type { FairnessReview } from './bot-fields.ts';
import classes from './bots.module.css';

interface FairnessFieldProps {
  reviews: readonly FairnessReview[];
  onChange: (reviews: readonly FairnessReview[]) => void;
  words: (field: string) => string | undefined;
}

const most = 50;

export function FairnessField({ reviews, onChange, words }: FairnessFieldProps) {
  const text = useText();
  const change = (index: number, changes: Partial<FairnessReview>) =>
    onChange(reviews.map((each, position) => (position === index ? { ...each, ...changes } : each)));
  return (
    <fieldset className={classes.group}>
      <legend>{text('bots.fairness')}</legend>
      <Stack>
        {reviews.map((review, index) => (
          <fieldset key={index} className={classes.group}>
            <legend>{text('bots.fairness.number', { number: index + 1 })}</legend>
            <Stack>
              <TextField
                label={text('bots.fairness.on')}
                type="date"
                value={review.on}
                onChange={(value) => change(index, { on: value })}
                problem={words(`fields.fairness.${index}.on`)}
                isRequired
              />
              {(['sample', 'result', 'measures'] as const).map((field) => (
                <TextAreaField
                  key={field}
                  label={text(`bots.fairness.${field}`)}
                  value={review[field]}
                  onChange={(value) => change(index, { [field]: value })}
                  problem={words(`fields.fairness.${index}.${field}`)}
                  rows={2}
                />
              ))}
              <div>
                <Button
                  isCompact
                  label={text('bots.fairness.removeNumber', { number: index + 1 })}
                  onClick={() => onChange(reviews.filter((_, position) => position !== index))}
                >
                  {text('bots.fairness.remove')}
                </Button>
              </div>
            </Stack>
          </fieldset>
        ))}
        {reviews.length < most && (
          <div>
            <Button isCompact onClick={() => onChange([...reviews, emptyReview])}>
              {text('bots.fairness.add')}
            </Button>
          </div>
        )}
      </Stack>
    </fieldset>
  );
}
