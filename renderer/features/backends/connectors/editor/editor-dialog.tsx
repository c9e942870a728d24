import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refreshDomains, useCall, useCommand } from '../../../../lib/queries.ts';
import { useDebounced } from '../../../../lib/use-debounced.ts';
import { useText } from '../../../../lib/use-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Actions, Dialog } from '../../../../ui/dialog.tsx';
import { ProblemMessage } from '../../../../ui/problem-message.tsx';
import { Stack } from '../../../../ui/stack.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import { StartPart } from './start-part.tsx';
import { TextPart } from './text-part.tsx';
import { TrialPart } from './trial-part.tsx';
import { useTrial } from './use-trial.ts';

interface EditorDialogProps {
  /** The text to begin with; empty where it is drafted here. */
  initial: string;
  onClose: () => void;
}

/** Milliseconds of rest after which what was typed is checked. */
const typingRest = 400;

/** Writes a description: drafted, typed and checked, tried on a real system, and added as untrusted. */
export function EditorDialog({ initial, onClose }: EditorDialogProps) {
  const text = useText();
  const [description, setDescription] = useState(initial);
  return (
    <Dialog title={text('backends.editor.title')} onClose={onClose} width={1000} isSticky>
      {description === '' ? (
        <StartPart onStarted={setDescription} onClose={onClose} />
      ) : (
        <Editor initial={description} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Editor({ initial, onClose }: EditorDialogProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const [description, setDescription] = useState(initial);
  const [part, setPart] = useState<'text' | 'trial'>('text');
  const rested = useDebounced(description, typingRest);
  const check = useCall('connectors.read', { text: rested }, { isEnabled: rested !== '', keepsPrevious: true });
  const add = useCommand('connectors.add');
  const trial = useTrial();
  const [wasLeft, setWasLeft] = useState(false);
  const isChecked = rested === description && !check.isPlaceholderData;
  const summary = check.data?.summary ?? null;
  const onSuccess = () => {
    void refreshDomains(queryClient, ['backends']);
    onClose();
  };
  return (
    <>
      <Stack>
        <Tabs
          label={text('backends.editor.title')}
          chosen={part}
          onChoose={(next) => {
            setPart(next);
            setWasLeft(true);
          }}
          tabs={[
            {
              id: 'text',
              label: text('backends.editor.text'),
              content: (
                <TextPart
                  description={description}
                  onChange={setDescription}
                  mistakes={check.data?.mistakes ?? []}
                  isChecked={isChecked && check.data !== undefined}
                  takesFocus={!wasLeft}
                />
              ),
            },
            {
              id: 'trial',
              label: text('backends.editor.trial'),
              content: <TrialPart description={description} summary={summary} trial={trial} />,
            },
          ]}
        />
        <ProblemMessage problem={check.error ?? add.error} />
      </Stack>
      <Actions>
        {isChecked && summary && (
          <Button
            kind="primary"
            isBusy={add.isPending}
            onClick={() => add.mutate({ text: description }, { onSuccess })}
          >
            {text('backends.connectors.addSubmit')}
          </Button>
        )}
        <Button onClick={onClose}>{text('backends.editor.discard')}</Button>
      </Actions>
    </>
  );
}
