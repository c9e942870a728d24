import { useState } from 'react';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Facts, Row, Stack } from '../../../ui/stack.tsx';
import { identifierWords } from '../identifier-words.ts';
import type { Case } from './case-screen.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';
import classes from './case.module.css';

/** Who asks for what, by when, and whose move it is. */
export function CaseFacts({ request, onOpenCase }: { request: Case; onOpenCase: (id: string) => void }) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const manages = useMay('requests.manage');
  const [dialog, setDialog] = useState<'deadline' | 'change' | 'record' | null>(null);
  const { details, identifiers, group } = request;
  const isOpen = request.state === 'open';
  const others = identifiers.filter(({ value }) => ![details?.email, details?.phone, details?.name].includes(value));
  const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  return (
    <section className={classes.side} aria-label={text('requests.facts')}>
      <Facts
        facts={[
          ...fact(text('requests.person'), details?.name),
          ...fact(text('requests.email'), details?.email),
          ...fact(text('requests.phone'), details?.phone),
          ...fact(text('requests.address'), details?.address),
          ...[...Map.groupBy(others, ({ kind }) => kind)].map(([kind, those]) => ({
            label: text('requests.identifier.of', { kind: identifierWords(text, kind) }),
            value: those.map(({ value }) => <div key={value}>{value}</div>),
          })),
          { label: text('requests.received'), value: format.dateTime(request.receivedAt) },
          { label: text('requests.channel'), value: text(`requests.channel.${request.channel}`) },
          {
            label: text('requests.regime'),
            value:
              request.region === null
                ? text(`requests.regime.${request.regime}`)
                : text('requests.regime.in', {
                    regime: text(`requests.regime.${request.regime}`),
                    region: request.region,
                  }),
          },
          { label: text('requests.identity'), value: text(`requests.identity.${request.identity}`) },
          ...(request.waitingFor === null
            ? []
            : [{ label: text('requests.waitingFor'), value: text(`requests.waitingFor.${request.waitingFor}`) }]),
          ...fact(text('requests.assignedTo'), request.assignedTo === null ? null : names.get(request.assignedTo)),
          ...(request.answeredAt === null
            ? []
            : [{ label: text('requests.answered'), value: format.dateTime(request.answeredAt) }]),
          ...(request.deleteOn === null
            ? []
            : [{ label: text('requests.deleteOn'), value: format.day(request.deleteOn) }]),
        ]}
      />
      <Stack gap={8}>
        <Button isCompact onClick={() => setDialog('deadline')}>
          {text('requests.deadline.open', { day: format.day(request.dueOn) })}
        </Button>
        {manages && isOpen && (
          <Row>
            <Button isCompact onClick={() => setDialog('record')}>
              {text('requests.record')}
            </Button>
            <Button isCompact onClick={() => setDialog('change')}>
              {text('requests.change')}
            </Button>
          </Row>
        )}
      </Stack>
      {details !== null && details.text !== '' && (
        <div>
          <h3 className={classes.heading}>{text('requests.words')}</h3>
          <div className={classes.words} tabIndex={0} role="region" aria-label={text('requests.words')}>
            {details.text}
          </div>
        </div>
      )}
      {group.length > 0 && (
        <div>
          <h3 className={classes.heading}>{text('requests.group')}</h3>
          <ul className={classes.list}>
            {group.map(({ id, number, state }) => (
              <li key={id}>
                <Button kind="quiet" isCompact onClick={() => onOpenCase(id)}>
                  {text('requests.group.case', { number, state: text(`requests.state.${state}`) })}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {dialog === 'deadline' && <DeadlineDialog request={request} onClose={() => setDialog(null)} />}
      {dialog === 'change' && <ChangeDialog request={request} onClose={() => setDialog(null)} />}
      {dialog === 'record' && <RecordDialog request={request} onClose={() => setDialog(null)} />}
    </section>
  );
}
