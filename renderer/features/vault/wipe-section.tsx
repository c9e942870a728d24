import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetTranscripts } from '../../lib/forget-transcripts.ts';
import { useCall } from '../../lib/queries.ts';
import { useGatedCommand } from '../../lib/use-gated-command.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';

/** Destroys what people said; the register stays. */
export function WipeSection() {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [isWiped, setIsWiped] = useState(false);
  return (
    <Section title={text('vault.wipe.title')}>
      <Stack>
        <p>{text('vault.wipe.intro')}</p>
        <div role="status">{isWiped && <Status meaning="fine">{text('vault.wipe.done')}</Status>}</div>
      </Stack>
      <Actions>
        <Button onClick={() => setIsAsking(true)}>{text('vault.wipe.ask')}</Button>
      </Actions>
      {isAsking && <WipeDialog onClose={() => setIsAsking(false)} onWiped={() => setIsWiped(true)} />}
    </Section>
  );
}

function WipeDialog({ onClose, onWiped }: { onClose: () => void; onWiped: () => void }) {
  const text = useText();
  const queryClient = useQueryClient();
  const backends = useCall('backends.list', {});
  const wipe = useGatedCommand('vault.wipeContent');
  const [note, setNote] = useState('');
  const stored = backends.data?.backends ?? [];
  const conversations = stored.reduce((sum, backend) => sum + (backend.conversations ?? 0), 0);
  const messages = stored.reduce((sum, backend) => sum + (backend.messages ?? 0), 0);
  const submit = () =>
    void wipe.run(note === '' ? {} : { note }, {
      onSuccess: () => {
        forgetTranscripts(queryClient);
        onWiped();
        onClose();
      },
      onLater: onClose,
    });
  return (
    <Dialog title={text('vault.wipe.title')} onClose={onClose}>
      <Stack>
        <p>{text('vault.wipe.what', { conversations, messages, backends: stored.length })}</p>
        <p>{text('vault.wipe.stays')}</p>
        <TextField label={text('vault.wipe.note')} value={note} onChange={setNote} hint={text('ui.noPersonalData')} />
        <ProblemMessage problem={wipe.error} />
      </Stack>
      <Actions>
        <Button kind="danger" onClick={submit} isBusy={wipe.isPending}>
          {text('vault.wipe.submit', { conversations })}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
