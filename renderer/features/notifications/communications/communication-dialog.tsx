import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refreshDomains } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { useDiscard } from '../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { SaveLine } from '../save-line.tsx';
import { CommunicationText, SentText } from './communication-text.tsx';
import { ExportForm } from './export-form.tsx';
import { useCommunicationForm } from './use-communication-form.ts';
import classes from '../notifications.module.css';

interface CommunicationDialogProps {
  incidentId: string;
  communicationId: string;
  mayChange: boolean;
  onClose: () => void;
  onDispatch: () => void;
}

/** The words of a communication: changed while it is a draft, written to a file, and sent by whoever sends it. */
export function CommunicationDialog(props: CommunicationDialogProps) {
  const { incidentId, communicationId, mayChange, onClose, onDispatch } = props;
  const text = useText();
  const queryClient = useQueryClient();
  const form = useCommunicationForm(incidentId, communicationId);
  const { communication } = form;
  const [view, setView] = useState<'text' | 'files'>('text');
  const close = (then: () => void) => {
    void refreshDomains(queryClient, ['incidents', 'audit']);
    then();
  };
  const discard = useDiscard(true, () => close(onClose));
  const leave = async (then: () => void) => ((await form.flush()) && !form.isEmpty ? close(then) : discard.leave());
  const isDraft = communication !== undefined && !communication.isSent && mayChange;
  return (
    <Dialog
      title={communication ? text(`communications.kind.${communication.kind}`) : ''}
      onClose={onClose}
      width={860}
      isSticky
    >
      {!communication && (form.readProblem ? <ProblemMessage problem={form.readProblem} /> : <Loading />)}
      {communication && (
        <Stack>
          {isDraft && (
            <Row gap={16}>
              <SaveLine state={form.saveState} problem={form.saveProblem} onAgain={() => void form.flush()} />
            </Row>
          )}
          <Tabs
            label={text('notifications.views')}
            chosen={view}
            onChoose={setView}
            tabs={[
              {
                id: 'text',
                label: text('communications.view.text'),
                content: (
                  <div className={classes.tab}>
                    {isDraft ? (
                      <CommunicationText form={form} missing={communication.missing} />
                    ) : (
                      <SentText {...form.words} />
                    )}
                  </div>
                ),
              },
              {
                id: 'files',
                label: text('communications.view.files'),
                content: (
                  <div className={classes.tab}>
                    <ExportForm
                      incidentId={incidentId}
                      communicationId={communicationId}
                      kind={communication.kind}
                      flush={form.flush}
                    />
                  </div>
                ),
              },
            ]}
          />
        </Stack>
      )}
      <Actions>
        {isDraft && (
          <Button kind="primary" onClick={() => void leave(onDispatch)}>
            {text('notifications.dispatch')}
          </Button>
        )}
        <Button onClick={() => void leave(onClose)}>{text('ui.close')}</Button>
      </Actions>
      {discard.question}
    </Dialog>
  );
}
