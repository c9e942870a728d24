import { useState } from 'react';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Case } from './case-screen.tsx';
import { describeEvent } from './event-words.ts';
import classes from './case.module.css';

/** Everything that happened, newest first, with a line to write. */
export function Timeline({ request }: { request: Case }) {
  const text = useText();
  const format = useFormat();
  const manages = useMay('requests.manage');
  const entries = [
    ...request.events.map((event) => ({
      id: event.id,
      at: event.at,
      by: event.by,
      words: describeEvent(text, format, event),
      isComment: false,
    })),
    ...request.comments.map(({ id, at, by, text: words }) => ({ id, at, by, words, isComment: true })),
  ].toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <section className={classes.timeline} aria-label={text('requests.timeline')}>
      <h3 className={classes.heading}>{text('requests.timeline')}</h3>
      {manages && <CommentForm id={request.id} />}
      <ul className={classes.entries}>
        {entries.map(({ id, at, by, words, isComment }) => (
          <li key={id} className={isComment ? classes.comment : classes.entry}>
            <p>{words}</p>
            <p className={classes.when}>
              {by === null
                ? format.dateTime(at)
                : text('requests.timeline.by', { when: format.dateTime(at), name: by })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CommentForm({ id }: { id: string }) {
  const text = useText();
  const comment = useCommand('requests.comment');
  const [words, setWords] = useState('');
  const submit = () => {
    if (words.trim() !== '') comment.mutate({ id, text: words }, { onSuccess: () => setWords('') });
  };
  return (
    <Form label={text('requests.comment')} onSubmit={submit} failure={comment.error}>
      <Stack gap={8}>
        <TextAreaField label={text('requests.comment')} value={words} onChange={setWords} rows={2} />
        <ProblemMessage problem={comment.error} />
        <div>
          <Button type="submit" isCompact isBusy={comment.isPending} isDisabled={words.trim() === ''}>
            {text('requests.comment.submit')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
