import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useReason } from '../../../lib/reason.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { ReasonLine } from '../../../ui/reason-line.tsx';
import { Mono, Row, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { CommunicationKind } from './communication-kinds.ts';

const documents = ['pdf', 'docx', 'html', 'txt'] as const;
/** The letter goes to many: the list of them is merged with it by the programme that sends it. */
const ofLetters = [...documents, 'csv'] as const;

interface ExportFormProps {
  incidentId: string;
  communicationId: string;
  kind: CommunicationKind;
  flush: () => Promise<boolean>;
}

/** Writes the words as a document, or the recipients as a list, which needs a reason. */
export function ExportForm({ incidentId, communicationId, kind, flush }: ExportFormProps) {
  const text = useText();
  const format = useFormat();
  const { reason, ask } = useReason();
  const command = useCommand('incidents.exportCommunication');
  const [chosen, setChosen] = useState<string>('docx');
  const [written, setWritten] = useState<{ path: string; recipients: number | null } | null>(null);
  const formats = kind === 'letter' ? ofLetters : documents;
  const ending = formats.find((each) => each === chosen) ?? 'docx';
  const isList = ending === 'csv';
  const submit = async () => {
    if (isList && !reason) return ask();
    if (!(await flush())) return;
    const name = text(isList ? 'communications.export.listFile' : 'communications.export.file');
    const to = await bridge().choosePath('saveFile', `${name}.${ending}`);
    if (!to) return;
    command.mutate(
      { id: incidentId, communicationId, format: ending, ...(isList && reason && { reason }), to },
      { onSuccess: setWritten },
    );
  };
  return (
    <Form label={text('communications.export')} onSubmit={() => void submit()} failure={command.error}>
      <Stack>
        <SelectField
          label={text('notifications.export.format')}
          value={ending}
          onChange={setChosen}
          choices={formats.map((value) => ({ value, label: text(`communications.export.format.${value}`) }))}
        />
        {isList && <p>{text('communications.export.listWhat')}</p>}
        {isList && reason && <ReasonLine reason={reason} onChange={ask} />}
        <Row>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text(isList && !reason ? 'communications.export.stateReason' : 'notifications.export.submit')}
          </Button>
        </Row>
        <ProblemMessage problem={command.error} />
        {written && (
          <div role="status">
            <Callout meaning="fine" title={text('notifications.export.written')}>
              <Mono>{written.path}</Mono>
              {written.recipients !== null && (
                <p>
                  {text('communications.recipients', {
                    count: written.recipients,
                    people: format.number(written.recipients),
                  })}
                </p>
              )}
            </Callout>
          </div>
        )}
      </Stack>
    </Form>
  );
}
