import { useId } from 'react';
import type { CheckId } from '../../../../shared/contract/checks.ts';
import { verdicts } from '../../../../shared/contract/reviews.ts';
import type { Verdict } from '../../../../shared/contract/reviews.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceGroup, TextAreaField } from '../../../ui/fields.tsx';
import { Muted } from '../../../ui/stack.tsx';
import classes from '../reviews-page.module.css';

export interface Judgement {
  verdicts: Partial<Record<CheckId, Verdict>>;
  note: string;
}

interface JudgePanelProps {
  checks: readonly CheckId[];
  judgement: Judgement;
  isComplete: boolean;
  isBusy: boolean;
  isUnmasked: boolean;
  onChange: (judgement: Judgement) => void;
  onToggleMask: () => void;
  onSave: () => void;
}

/** What a person says of one conversation, check by check. */
export function JudgePanel({ checks, judgement, isComplete, isBusy, isUnmasked, ...on }: JudgePanelProps) {
  const text = useText();
  const titleId = useId();
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <h3 id={titleId}>{text('reviews.judge')}</h3>
      <Muted>{text('reviews.judge.blind')}</Muted>
      {checks.map((check) => (
        <ChoiceGroup
          key={check}
          label={text(`findings.check.${check}`)}
          value={judgement.verdicts[check] ?? null}
          choices={verdicts.map((verdict) => ({ value: verdict, label: text(`reviews.verdict.${verdict}`) }))}
          onChange={(verdict) =>
            on.onChange({ ...judgement, verdicts: { ...judgement.verdicts, [check]: verdict as Verdict } })
          }
        />
      ))}
      <TextAreaField
        label={text('reviews.note')}
        value={judgement.note}
        onChange={(note) => on.onChange({ ...judgement, note })}
        rows={2}
      />
      <Button kind="primary" isBusy={isBusy} isDisabled={!isComplete} onClick={on.onSave} shortcut="s">
        {text('reviews.do.saveAndNext')}
      </Button>
      <Button isCompact onClick={on.onToggleMask} shortcut="m">
        {text(isUnmasked ? 'reviews.judge.mask' : 'reviews.judge.unmask')}
      </Button>
    </section>
  );
}
