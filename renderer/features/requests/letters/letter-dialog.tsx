import { useState } from 'react';
import type { RequestLetter } from '../../../../shared/contract/requests/letters.ts';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { WrittenFile } from '../../../ui/written-file.tsx';
import type { Case } from '../case/case-screen.tsx';
import classes from './letters.module.css';

interface LetterDialogProps {
  request: Case;
  letter: RequestLetter;
  onClose: () => void;
}

/** The words of a letter: changed while it is a draft, then made final as a PDF. */
export function LetterDialog({ request, letter, onClose }: LetterDialogProps) {
  const text = useText();
  const manages = useMay('requests.manage');
  const change = useCommand('requests.changeLetter');
  const finish = useCommand('requests.finishLetter');
  const remove = useCommand('requests.removeLetter');
  const save = useCommand('requests.saveLetter');
  const [subject, setSubject] = useState(letter.subject);
  const [body, setBody] = useState(letter.body);
  const [written, setWritten] = useState<string | null>(null);
  const isShown = letter.isFinal || !manages || request.state === 'closed';
  const isChanged = !isShown && (subject !== letter.subject || body !== letter.body);
  const place = { id: request.id, letterId: letter.id };
  const keep = (then: () => void) =>
    isChanged ? change.mutate({ ...place, subject, body }, { onSuccess: then }) : then();
  const saveFile = async () => {
    const to = await bridge().choosePath('saveFile', `${request.number}-${letter.kind}.pdf`);
    if (to) save.mutate({ ...place, to }, { onSuccess: ({ path }) => setWritten(path) });
  };
  const title = text(`requests.letter.${letter.kind}`);
  const problem = change.error ?? finish.error ?? remove.error ?? save.error;
  return (
    <Dialog title={title} onClose={onClose} width={760} isSticky={isChanged}>
      {written !== null ? (
        <WrittenFile title={text('requests.letters.saved')} path={written} onClose={onClose} />
      ) : isShown ? (
        <Stack>
          <p className={classes.subject}>{letter.subject}</p>
          <div className={classes.body} tabIndex={0} role="region" aria-label={title}>
            {letter.body}
          </div>
          <ProblemMessage problem={problem} />
          <Actions>
            {letter.isFinal && manages && (
              <Button kind="primary" isBusy={save.isPending} onClick={() => void saveFile()}>
                {text('requests.letters.save')}
              </Button>
            )}
            <Button onClick={onClose}>{text('ui.close')}</Button>
          </Actions>
        </Stack>
      ) : (
        <Form label={title} onSubmit={() => keep(onClose)} failure={problem}>
          <Stack>
            <TextField
              label={text('requests.letters.subject')}
              value={subject}
              onChange={setSubject}
              isRequired
              autoFocus
            />
            <TextAreaField
              label={text('requests.letters.body')}
              value={body}
              onChange={setBody}
              rows={18}
              hint={text('requests.letters.bodyHint')}
              isRequired
            />
            {letter.unverified.length > 0 && (
              <Callout meaning="soon" title={text('requests.letters.unverified')}>
                <ul>
                  {letter.unverified.map((citation) => (
                    <li key={citation}>{citation}</li>
                  ))}
                </ul>
              </Callout>
            )}
            {letter.missing.length > 0 && (
              <Callout meaning="soon">{text('requests.letters.missing', { count: letter.missing.length })}</Callout>
            )}
            <ProblemMessage problem={problem} />
          </Stack>
          <Actions>
            <Button kind="primary" isBusy={finish.isPending} onClick={() => keep(() => finish.mutate(place))}>
              {text('requests.letters.finish')}
            </Button>
            <Button type="submit" isBusy={change.isPending}>
              {text('requests.letters.keep')}
            </Button>
            <Button kind="quiet" isBusy={remove.isPending} onClick={() => remove.mutate(place, { onSuccess: onClose })}>
              {text('requests.letters.remove')}
            </Button>
            {isChanged && (
              <Button kind="quiet" onClick={onClose}>
                {text('ui.cancel')}
              </Button>
            )}
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
