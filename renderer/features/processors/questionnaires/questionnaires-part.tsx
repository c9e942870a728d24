import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Processor } from '../../../../shared/contract/processors.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import classes from '../processors.module.css';

export type Questionnaire = OutputOf<'processors.questionnaires.list'>['questionnaires'][number];

/** What the processor was asked, and what it answered. */
export function QuestionnairesPart({ processor: { id, name, isRetired } }: { processor: Processor }) {
  const text = useText();
  const manages = useMay('processors.manage') && !isRetired;
  const [isSending, setIsSending] = useState(false);
  const [answered, setAnswered] = useState<Questionnaire | null>(null);
  const list = useCall('processors.questionnaires.list', { processorId: id });
  const questionnaires = list.data?.questionnaires ?? [];
  return (
    <>
      {manages && (
        <Row>
          <Button onClick={() => setIsSending(true)}>{text('processors.questionnaire.send')}</Button>
        </Row>
      )}
      <ProblemMessage problem={list.error} />
      {list.data && questionnaires.length === 0 && <Muted>{text('processors.questionnaire.none')}</Muted>}
      <ul className={classes.list}>
        {questionnaires.map((each) => (
          <li key={each.id} className={classes.card}>
            <QuestionnaireLine questionnaire={each} />
            {each.assessment !== '' && <span>{each.assessment}</span>}
            <Row>
              <Button isCompact onClick={() => setAnswered(each)}>
                {text(
                  manages
                    ? each.answeredOn === null
                      ? 'processors.questionnaire.answer'
                      : 'processors.questionnaire.change'
                    : 'processors.questionnaire.read',
                )}
              </Button>
            </Row>
          </li>
        ))}
      </ul>
      {isSending && <SendDialog processorId={id} name={name} onClose={() => setIsSending(false)} />}
      {answered && <AnswerDialog questionnaire={answered} isReadOnly={!manages} onClose={() => setAnswered(null)} />}
    </>
  );
}

function QuestionnaireLine({
  questionnaire: { sentOn, dueOn, answeredOn, answers },
}: {
  questionnaire: Questionnaire;
}) {
  const text = useText();
  const format = useFormat();
  const today = useToday();
  const sent = text('processors.questionnaire.sent', { day: format.day(sentOn) });
  const bad = Object.values(answers).filter(({ isFine }) => isFine === false).length;
  const isLate = answeredOn === null && dueOn !== null && dueOn < today;
  return (
    <Row gap={16}>
      <span>{sent}</span>
      {answeredOn !== null ? (
        <Status meaning={bad > 0 ? 'overdue' : 'fine'}>
          {text('processors.questionnaire.answered', { day: format.day(answeredOn), bad })}
        </Status>
      ) : (
        <Status meaning={isLate ? 'overdue' : 'soon'}>
          {dueOn === null
            ? text('processors.questionnaire.awaited')
            : text('processors.questionnaire.awaitedBy', { day: format.day(dueOn) })}
        </Status>
      )}
    </Row>
  );
}
