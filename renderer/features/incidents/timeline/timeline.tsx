import { useState } from 'react';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import classes from '../case/case.module.css';
import { CourseDialog } from './course-dialog.tsx';
import { describeIncidentEvent } from './event-words.ts';

interface TimelineProps {
  incident: Incident;
  /** Milliseconds. */
  now: number;
}

/** Everything that happened, newest first, with a line to write. */
export function Timeline({ incident, now }: TimelineProps) {
  const text = useText();
  const format = useFormat();
  const manages = useMay('incidents.manage') && incident.isOpen;
  const [showsCourse, setShowsCourse] = useState(false);
  return (
    <section className={classes.timeline} aria-label={text('incidents.timeline')}>
      <div className={classes.above}>
        <h3 className={classes.heading}>{text('incidents.timeline')}</h3>
        <Button kind="quiet" isCompact onClick={() => setShowsCourse(true)}>
          {text('incidents.course.show')}
        </Button>
      </div>
      {manages && <CommentForm id={incident.id} />}
      <ul className={classes.entries}>
        {incident.timeline.map((entry) => (
          <li key={entry.id} className={entry.type === 'commented' ? classes.comment : classes.entry}>
            <p>{describeIncidentEvent(text, format, entry)}</p>
            <p className={classes.when}>
              {entry.by === null
                ? format.dateTime(entry.at)
                : text('incidents.timeline.by', { when: format.dateTime(entry.at), name: entry.by })}
            </p>
          </li>
        ))}
      </ul>
      {showsCourse && <CourseDialog incident={incident} now={now} onClose={() => setShowsCourse(false)} />}
    </section>
  );
}

function CommentForm({ id }: { id: string }) {
  const text = useText();
  const comment = useCommand('incidents.comment');
  const [words, setWords] = useState('');
  const isEmpty = words.trim() === '';
  const submit = () => {
    if (!isEmpty) comment.mutate({ id, text: words }, { onSuccess: () => setWords('') });
  };
  return (
    <Form label={text('incidents.comment')} onSubmit={submit} failure={comment.error}>
      <Stack gap={8}>
        <TextAreaField label={text('incidents.comment')} value={words} onChange={setWords} rows={2} />
        <ProblemMessage problem={comment.error} />
        <div>
          <Button type="submit" isCompact isBusy={comment.isPending} isDisabled={isEmpty}>
            {text('incidents.comment.submit')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
