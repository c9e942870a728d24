import type { Activity } from '../../../../shared/contract/programme.ts';
import { useText } from '../../../lib/use-text.ts';
import { Part } from '../../../ui/part.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Facts, Muted } from '../../../ui/stack.tsx';
import { ActivityActions } from './activity-actions.tsx';
import { describeRecurrence } from './activity-words.ts';
import { DueDate } from './due-date.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import { OccurrenceList } from './occurrence-list.tsx';
import { useSubjects } from './use-subjects.ts';
import classes from '../programme.module.css';

interface ActivityPanelProps {
  activity: Activity;
  onChoose: (id: string | null) => void;
}

/** One activity: what it is about, what follows from it, and what was done so far. */
export function ActivityPanel({ activity, onChoose }: ActivityPanelProps) {
  const text = useText();
  const subjects = useSubjects();
  const { processorId, botId, occurrences } = activity;
  const nameOf = (choices: readonly { value: string; label: string }[], id: string) =>
    choices.find(({ value }) => value === id)?.label ?? text('ui.described.gone');
  const followUps = occurrences.flatMap((occurrence) => occurrence.followUps);
  return (
    <SidePanel title={activity.name} onClose={() => onChoose(null)}>
      <ActivityActions activity={activity} onChoose={onChoose} />
      <Facts
        facts={[
          { label: text('programme.kind'), value: text(`programme.kind.${activity.kind}`) },
          { label: text('programme.dueOn'), value: <DueDate {...activity} /> },
          { label: text('programme.recurrence'), value: describeRecurrence(text, activity) },
          { label: text('programme.owner'), value: activity.owner },
          ...(activity.description === ''
            ? []
            : [
                {
                  label: text('programme.description'),
                  value: <span className={classes.words}>{activity.description}</span>,
                },
              ]),
          ...(processorId === null
            ? []
            : [{ label: text('programme.processor'), value: nameOf(subjects.processors, processorId) }]),
          ...(botId === null ? [] : [{ label: text('programme.bot'), value: nameOf(subjects.bots, botId) }]),
        ]}
      />
      <Part title={text('programme.followUps')}>
        {followUps.length === 0 ? (
          <Muted>{text('programme.followUps.none')}</Muted>
        ) : (
          <FollowUpList followUps={followUps} />
        )}
      </Part>
      <Part title={text('programme.occurrences')}>
        {occurrences.length === 0 ? (
          <Muted>{text('programme.occurrences.none')}</Muted>
        ) : (
          <OccurrenceList occurrences={occurrences} />
        )}
      </Part>
    </SidePanel>
  );
}
