import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { AccessFinding } from '../../../shared/contract/access-reviews.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { StatusIcon } from '../../ui/status.tsx';
import { EntriesDialog } from './entries-dialog.tsx';
import { namePerson, useExplanation } from './review-words.ts';
import classes from './access-reviews.module.css';

interface FindingCardProps {
  finding: AccessFinding;
  backendId: string | null;
  zone: string;
  /** The judgement, to be made or made. */
  children?: ReactNode;
}

/** One finding: what it is, why it is one, and what it rests on. */
export function FindingCard({ finding, backendId, zone, children }: FindingCardProps) {
  const text = useText();
  const explain = useExplanation(zone, backendId);
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const rule = text(`accessReviews.rule.${finding.rule}`);
  const person = namePerson(text, finding.person);
  const words = text('accessReviews.entries', { count: finding.entries });
  return (
    <div role="group" className={classes.finding} aria-labelledby={titleId}>
      <div className={classes.findingHead}>
        <h3 id={titleId} className={classes.findingTitle}>
          <StatusIcon meaning="soon" />
          {text('accessReviews.findingTitle', { rule, person })}
        </h3>
        <div className="no-print">
          <Button
            isCompact
            onClick={() => setIsOpen(true)}
            label={text('accessReviews.entriesNamed', { words, rule, person })}
          >
            {words}
          </Button>
        </div>
      </div>
      <p>{explain(finding)}</p>
      {children}
      {isOpen && <EntriesDialog finding={finding} backendId={backendId} zone={zone} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
