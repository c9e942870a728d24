import { useState } from 'react';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Incident } from '../case/incident.ts';

/** Another playbook in the middle of an incident: its tasks come in, those that are there already only once. */
export function AddPlaybookDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const apply = useCommand('incidents.applyPlaybook');
  const known = useCall('playbooks.list', { language }).data?.playbooks ?? [];
  const [playbookId, setPlaybookId] = useState<string | null>(null);
  const submit = () => {
    if (playbookId !== null) apply.mutate({ id: incident.id, playbookId, language });
  };
  return (
    <Dialog title={text('incidents.playbook.add')} onClose={onClose} width={560}>
      <Form label={text('incidents.playbook.add')} onSubmit={submit} failure={apply.error}>
        <Stack>
          <Muted>{text('incidents.playbook.add.hint')}</Muted>
          <ChoiceGroup
            label={text('incidents.playbooks')}
            value={playbookId}
            onChange={setPlaybookId}
            choices={known.map(({ id, name, tasks }) => ({
              value: id,
              label: text('incidents.playbook.named', { name, tasks: tasks.length }),
            }))}
          />
          <ProblemMessage problem={apply.error} />
          {apply.data && (
            <Callout meaning="fine" isAlert>
              {text('incidents.playbook.added', {
                added: apply.data.added,
                alreadyThere: apply.data.alreadyThere,
              })}
            </Callout>
          )}
        </Stack>
        <Actions>
          <Button
            type="submit"
            kind="primary"
            isBusy={apply.isPending}
            isDisabled={playbookId === null || apply.data !== undefined}
          >
            {text('incidents.playbook.add.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.close')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
