import { useState } from 'react';
import type { LetterKind, RequestLetter } from '../../../../shared/contract/requests/letters.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import classes from '../case/case.module.css';
import { DispatchDialog } from './dispatch-dialog.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import { LetterDialog } from './letter-dialog.tsx';

/** Letters of these kinds: those there are, and new ones. */
export function LettersPart({ request, kinds }: { request: Case; kinds: readonly LetterKind[] }) {
  const text = useText();
  const manages = useMay('requests.manage') && request.state === 'open';
  const letters = useCall('requests.letters', { id: request.id });
  const [drafted, setDrafted] = useState<LetterKind | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [dispatched, setDispatched] = useState<RequestLetter | null>(null);
  const shown = letters.data?.letters.filter(({ kind }) => kinds.includes(kind)) ?? [];
  const open = letters.data?.letters.find(({ id }) => id === opened);
  return (
    <section aria-label={text('requests.letters')}>
      <h3 className={classes.heading}>{text('requests.letters')}</h3>
      <ProblemMessage problem={letters.error} />
      {letters.data && shown.length === 0 && <Muted>{text('requests.letters.none')}</Muted>}
      <ul className={classes.list}>
        {shown.map((letter) => (
          <li key={letter.id} className={classes.row}>
            <div>
              <p>{text(`requests.letter.${letter.kind}`)}</p>
              <LetterState letter={letter} />
            </div>
            <Row>
              <Button
                isCompact
                label={text('requests.letters.openNamed', { letter: text(`requests.letter.${letter.kind}`) })}
                onClick={() => setOpened(letter.id)}
              >
                {text('requests.letters.open')}
              </Button>
              {manages && letter.isFinal && letter.dispatch === null && (
                <Button
                  isCompact
                  label={text('requests.letters.dispatchNamed', { letter: text(`requests.letter.${letter.kind}`) })}
                  onClick={() => setDispatched(letter)}
                >
                  {text('requests.dispatch')}
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ul>
      {manages && (
        <Row>
          {kinds.map((kind) => (
            <Button key={kind} kind="quiet" isCompact onClick={() => setDrafted(kind)}>
              {text('requests.letters.draft', { letter: text(`requests.letter.${kind}`) })}
            </Button>
          ))}
        </Row>
      )}
      {drafted && (
        <DraftDialog
          request={request}
          kind={drafted}
          onClose={() => setDrafted(null)}
          onDrafted={(id) => {
            setDrafted(null);
            setOpened(id);
          }}
        />
      )}
      {open && <LetterDialog key={open.id} request={request} letter={open} onClose={() => setOpened(null)} />}
      {dispatched && (
        <DispatchDialog
          request={request}
          what={{ letterId: dispatched.id }}
          isAnswer={isAnswer(dispatched.kind)}
          onClose={() => setDispatched(null)}
        />
      )}
    </section>
  );
}

function isAnswer(kind: LetterKind): boolean {
  return /^(completion|refusal|partialRefusal|noData)/.test(kind);
}

function LetterState({ letter }: { letter: RequestLetter }) {
  const text = useText();
  const format = useFormat();
  if (letter.dispatch) {
    const { at, channel, proof } = letter.dispatch;
    return (
      <Status meaning="fine">
        {text('requests.letters.sent', {
          when: format.dateTime(at),
          channel: text(`requests.dispatchChannel.${channel}`),
          proof,
        })}
      </Status>
    );
  }
  return letter.isFinal ? (
    <Status meaning="soon">{text('requests.letters.final')}</Status>
  ) : (
    <Status meaning="information">{text('requests.letters.isDraft')}</Status>
  );
}
