import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import { useFormat, useText } from '../../../../lib/use-text.ts';
import { useToday } from '../../../../lib/use-today.ts';
import { Part } from '../../../../ui/part.tsx';
import { Facts, Muted } from '../../../../ui/stack.tsx';
import { Status } from '../../../../ui/status.tsx';
import classes from '../../assessments.module.css';

/** Advice, decision and consultation, as far as there is any. */
export function SettledParts({ dpia }: { dpia: Dpia }) {
  const text = useText();
  const format = useFormat();
  const { advice, decision, consultation, state } = dpia;
  if (state === 'threshold' || state === 'notRequired') return null;
  const by = (settled: { by: string; at: string }) =>
    text('assessments.settledBy', { name: settled.by, when: format.dateTime(settled.at) });
  return (
    <>
      <Part title={text('assessments.advice')}>
        {advice === null ? (
          <Muted>{text('assessments.advice.none')}</Muted>
        ) : (
          <div>
            <p className={classes.words}>{advice.text}</p>
            <p className={classes.when}>{by(advice)}</p>
          </div>
        )}
      </Part>
      <Part title={text('assessments.decision')}>
        {decision === null ? (
          <Muted>{text('assessments.decision.none')}</Muted>
        ) : (
          <div>
            <Status meaning={decision.isAccepted ? 'fine' : 'overdue'}>
              {text(decision.isAccepted ? 'assessments.decision.accepted' : 'assessments.decision.refused')}
            </Status>
            <p>{decision.function}</p>
            <p className={classes.words}>{decision.reason}</p>
            <p className={classes.when}>{by(decision)}</p>
          </div>
        )}
      </Part>
      {(state === 'consulting' || consultation !== null) && (
        <Part title={text('assessments.consultation')}>
          {consultation === null ? (
            <Muted>{text('assessments.consultation.none')}</Muted>
          ) : (
            <Consultation consultation={consultation} />
          )}
        </Part>
      )}
    </>
  );
}

function Consultation({ consultation }: { consultation: NonNullable<Dpia['consultation']> }) {
  const text = useText();
  const format = useFormat();
  const today = useToday();
  const { submittedOn, authority, reference, dueOn, answeredOn, answer } = consultation;
  const isOver = answeredOn === null && dueOn < today;
  const due = text(isOver ? 'assessments.consultation.over' : 'assessments.consultation.due', {
    day: format.day(dueOn),
  });
  return (
    <Facts
      facts={[
        { label: text('assessments.consultation.authority'), value: authority },
        { label: text('assessments.consultation.submittedOn'), value: format.day(submittedOn) },
        ...(reference === '' ? [] : [{ label: text('assessments.consultation.reference'), value: reference }]),
        {
          label: text('assessments.consultation.dueOn'),
          value: isOver ? <Status meaning="overdue">{due}</Status> : due,
        },
        {
          label: text('assessments.consultation.answeredOn'),
          value: answeredOn === null ? <Muted>{text('assessments.consultation.open')}</Muted> : format.day(answeredOn),
        },
        ...(answer === ''
          ? []
          : [
              {
                label: text('assessments.consultation.answer'),
                value: <span className={classes.words}>{answer}</span>,
              },
            ]),
      ]}
    />
  );
}
