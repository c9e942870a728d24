import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { toBase64 } from '../../../lib/to-base64.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Mail } from './intake-fields.ts';
import classes from './intake.module.css';

interface MailPartProps {
  onRead: (mail: Mail, read: OutputOf<'requests.readMail'>) => void;
}

/** Takes a mail that was pasted, dropped or chosen, and reads from it what a case needs. */
export function MailPart({ onRead }: MailPartProps) {
  const text = useText();
  const format = useFormat();
  const read = useCommand('requests.readMail');
  const [pasted, setPasted] = useState('');
  const [isOver, setIsOver] = useState(false);
  const take = (mail: Mail) => read.mutate(mail, { onSuccess: (answer) => onRead(mail, answer) });
  const takeFile = (bytes: Uint8Array) => take({ format: 'eml', content: toBase64(bytes) });
  return (
    <div
      className={isOver ? `${classes.drop} ${classes.over}` : classes.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        void file?.arrayBuffer().then((content) => takeFile(new Uint8Array(content)));
      }}
    >
      <TextAreaField
        label={text('requests.mail')}
        value={pasted}
        onChange={setPasted}
        hint={text('requests.mail.hint')}
        rows={4}
      />
      <Row>
        <Button
          isBusy={read.isPending}
          isDisabled={pasted.trim() === ''}
          onClick={() => take({ format: 'text', content: pasted })}
        >
          {text('requests.mail.read')}
        </Button>
        <FileButton accept=".eml,message/rfc822" onChosen={takeFile}>
          {text('requests.mail.choose')}
        </FileButton>
        <Muted>{text('requests.mail.drop')}</Muted>
      </Row>
      <ProblemMessage problem={read.error} />
      {read.data && (
        <div role="status">
          <Status meaning="fine">{text('requests.mail.done', { attachments: read.data.attachments.length })}</Status>
          {read.data.attachments.length > 0 && (
            <ul>
              {read.data.attachments.map(({ name, bytes }, index) => (
                <li key={index}>{text('requests.mail.attachment', { name, size: format.bytes(bytes) })}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
