import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Part } from '../../../ui/part.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { DispatchDialog } from '../dispatch/dispatch-dialog.tsx';
import { DispatchState } from '../dispatch/dispatch-state.tsx';
import { usualChannels } from './communication-kinds.ts';
import { CommunicationDialog } from './communication-dialog.tsx';
import { DraftForm } from './draft-form.tsx';
import classes from '../notifications.module.css';

type Incident = OutputOf<'incidents.get'>;

/** What people, the public and the controller are told: Art. 34 and 33(2) GDPR. */
export function CommunicationsPart({ incidentId }: { incidentId: string }) {
  const incident = useCall('incidents.get', { id: incidentId, language: useLanguage() }, { keepsPrevious: true });
  if (!incident.data) return incident.error ? <ProblemMessage problem={incident.error} /> : <Loading />;
  return <Communications incident={incident.data} />;
}

function Communications({ incident }: { incident: Incident }) {
  const text = useText();
  const mayChange = useMay('incidents.manage') && incident.isOpen;
  const [shown, setShown] = useState<{ dialog: 'text' | 'dispatch'; id: string } | null>(null);
  const { communications } = incident;
  const chosen = communications.find(({ id }) => id === shown?.id);
  return (
    <Part title={text('communications.title')}>
      <p>{text('communications.what')}</p>
      {mayChange && <DraftForm incidentId={incident.id} onDrafted={(id) => setShown({ dialog: 'text', id })} />}
      {communications.length === 0 ? (
        <Muted>{text('communications.none')}</Muted>
      ) : (
        <ul className={classes.list}>
          {communications.map((each) => (
            <CommunicationItem
              key={each.id}
              communication={each}
              mayChange={mayChange}
              onOpen={() => setShown({ dialog: 'text', id: each.id })}
              onDispatch={() => setShown({ dialog: 'dispatch', id: each.id })}
            />
          ))}
        </ul>
      )}
      {shown?.dialog === 'text' && (
        <CommunicationDialog
          key={shown.id}
          incidentId={incident.id}
          communicationId={shown.id}
          mayChange={mayChange}
          onClose={() => setShown(null)}
          onDispatch={() => setShown({ dialog: 'dispatch', id: shown.id })}
        />
      )}
      {shown?.dialog === 'dispatch' && chosen && (
        <DispatchDialog
          key={shown.id}
          incident={incident}
          what={{ communicationId: shown.id }}
          title={text('notifications.dispatchNamed', { name: text(`communications.kind.${chosen.kind}`) })}
          usualChannel={usualChannels[chosen.kind]}
          values={{}}
          onClose={() => setShown(null)}
        />
      )}
    </Part>
  );
}

interface CommunicationItemProps {
  communication: Incident['communications'][number];
  mayChange: boolean;
  onOpen: () => void;
  onDispatch: () => void;
}

function CommunicationItem({ communication, mayChange, onOpen, onDispatch }: CommunicationItemProps) {
  const text = useText();
  const format = useFormat();
  const { kind, language, createdAt, recipients, dispatch } = communication;
  const name = text('communications.named', {
    kind: text(`communications.kind.${kind}`),
    language: text(`notifications.language.${language}`),
  });
  const isDraft = dispatch === null;
  return (
    <li className={classes.item}>
      <p className={classes.label}>{name}</p>
      <span className={classes.when}>{text('notifications.begun', { when: format.dateTime(createdAt) })}</span>
      {recipients !== null && (
        <span>{text('communications.recipients', { count: recipients, people: format.number(recipients) })}</span>
      )}
      <DispatchState dispatch={dispatch} />
      <Row>
        <Button
          isCompact
          label={text(isDraft && mayChange ? 'communications.editNamed' : 'notifications.openNamed', { name })}
          onClick={onOpen}
        >
          {text(isDraft && mayChange ? 'ui.edit' : 'notifications.open')}
        </Button>
        {isDraft && mayChange && (
          <Button isCompact label={text('notifications.dispatchNamed', { name })} onClick={onDispatch}>
            {text('notifications.dispatch')}
          </Button>
        )}
      </Row>
    </li>
  );
}
