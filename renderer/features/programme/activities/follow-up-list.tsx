import { useState } from 'react';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Status } from '../../../ui/status.tsx';
import { sortFollowUps } from './activity-words.ts';
import type { FollowUp } from './activity-words.ts';
import { SettleDialog } from './settle-dialog.tsx';
import classes from '../programme.module.css';

/** What follows, open ones first, each with the way to settle it. */
export function FollowUpList({ followUps }: { followUps: readonly FollowUp[] }) {
  const text = useText();
  const format = useFormat();
  const manages = useMay('programme.manage');
  const [settled, setSettled] = useState<FollowUp | null>(null);
  return (
    <>
      <ul className={classes.list}>
        {sortFollowUps(followUps).map((followUp) => {
          const severity = text(`programme.severity.${followUp.severity}`);
          return (
            <li key={followUp.id} className={classes.item}>
              <FollowUpState followUp={followUp} />
              <p className={classes.words}>{followUp.text}</p>
              <span className={classes.when}>
                {followUp.dueOn === null
                  ? text('programme.followUps.factsUndated', { severity, owner: followUp.owner })
                  : text('programme.followUps.facts', {
                      severity,
                      owner: followUp.owner,
                      day: format.day(followUp.dueOn),
                    })}
              </span>
              {followUp.doneNote !== '' && <p className={classes.words}>{followUp.doneNote}</p>}
              {manages && followUp.doneOn === null && (
                <Button
                  isCompact
                  label={text('programme.followUps.settleNamed', { text: followUp.text })}
                  onClick={() => setSettled(followUp)}
                >
                  {text('programme.followUps.settle')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {settled && <SettleDialog followUp={settled} onClose={() => setSettled(null)} />}
    </>
  );
}

function FollowUpState({ followUp: { doneOn, dueOn } }: { followUp: FollowUp }) {
  const text = useText();
  const format = useFormat();
  const today = useToday();
  if (doneOn !== null)
    return <Status meaning="fine">{text('programme.followUps.done', { day: format.day(doneOn) })}</Status>;
  return dueOn !== null && dueOn < today ? (
    <Status meaning="overdue">{text('programme.followUps.overdue')}</Status>
  ) : (
    <Status meaning="soon">{text('programme.followUps.open')}</Status>
  );
}
