import { useText } from '../../../lib/use-text.ts';
import { TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Callout } from '../../../ui/status.tsx';
import { CopyButton } from '../copy-button.tsx';
import type { CommunicationForm } from './use-communication-form.ts';
import classes from '../notifications.module.css';

interface CommunicationTextProps {
  form: CommunicationForm;
  /** What Art. 34(2) still lacks, in words. */
  missing: readonly string[];
}

/** Subject and words, with what they still lack. */
export function CommunicationText({ form, missing }: CommunicationTextProps) {
  const text = useText();
  const { words, isEmpty, type } = form;
  const problemOf = (value: string) => (isEmpty && value.trim() === '' ? text('ui.field.required') : undefined);
  return (
    <>
      {missing.length > 0 ? (
        <Callout meaning="soon" title={text('communications.missing', { count: missing.length })}>
          <ul className={classes.plain}>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Callout>
      ) : (
        <Callout meaning="fine">{text('communications.complete')}</Callout>
      )}
      <TextField
        label={text('communications.subject')}
        value={words.subject}
        onChange={(value) => type('subject', value)}
        problem={problemOf(words.subject)}
        isRequired
      />
      <TextAreaField
        label={text('communications.body')}
        value={words.body}
        onChange={(value) => type('body', value)}
        problem={problemOf(words.body)}
        hint={text('communications.bodyHint')}
        rows={18}
        isRequired
      />
      <CopyWords {...words} />
    </>
  );
}

interface SentTextProps {
  subject: string;
  body: string;
}

/** As it left, or for whoever may only read. */
export function SentText({ subject, body }: SentTextProps) {
  const text = useText();
  return (
    <>
      <p className={classes.label}>{subject}</p>
      <div className={classes.body} tabIndex={0} role="region" aria-label={text('communications.body')}>
        {body}
      </div>
      <CopyWords subject={subject} body={body} />
    </>
  );
}

function CopyWords({ subject, body }: SentTextProps) {
  const text = useText();
  return <CopyButton text={`${subject}\n\n${body}`} name={text('communications.body')} />;
}
