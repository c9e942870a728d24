import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { refreshDomains, useCall, useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Facts, Mono, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { EditorDialog } from './editor/editor-dialog.tsx';
import { MistakeTable } from './mistake-table.tsx';

interface AddConnectorDialogProps {
  /** The text of a file. */
  description: string;
  onClose: () => void;
}

/** Says what a file describes, or what is wrong in which line, before it is added. */
export function AddConnectorDialog({ description, onClose }: AddConnectorDialogProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const read = useCall('connectors.read', { text: description });
  const add = useCommand('connectors.add');
  const [isEdited, setIsEdited] = useState(false);
  const onSuccess = () => {
    void refreshDomains(queryClient, ['backends']);
    onClose();
  };
  return (
    <>
      <Dialog title={text('backends.connectors.addTitle')} onClose={onClose} width={720}>
        <Stack>
          <ProblemMessage problem={read.error ?? add.error} />
          {!read.data && !read.error && <Loading />}
          {read.data && <Description {...read.data} />}
        </Stack>
        <Actions>
          {read.data?.summary && (
            <Button
              kind="primary"
              isBusy={add.isPending}
              onClick={() => add.mutate({ text: description }, { onSuccess })}
            >
              {text('backends.connectors.addSubmit')}
            </Button>
          )}
          {read.data && <Button onClick={() => setIsEdited(true)}>{text('backends.editor.open')}</Button>}
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Dialog>
      {isEdited && <EditorDialog initial={description} onClose={onClose} />}
    </>
  );
}

function Description({ summary, deletions, mistakes }: OutputOf<'connectors.read'>) {
  const text = useText();
  const language = useLanguage();
  if (!summary) {
    return (
      <>
        <Callout meaning="overdue" isAlert>
          {text('backends.connectors.wrong', { count: mistakes.length })}
        </Callout>
        <MistakeTable mistakes={mistakes} />
      </>
    );
  }
  return (
    <>
      <Facts
        facts={[
          { label: text('backends.connectors.name'), value: summary.title },
          { label: text('backends.connectors.id'), value: <Mono>{summary.name}</Mono> },
          {
            label: text('backends.connectors.asks'),
            value:
              summary.credentials.map(({ label }) => label[language]).join(', ') || text('backends.connectors.nothing'),
          },
          {
            label: text('backends.connectors.deletes'),
            value: deletions.length === 0 ? text('backends.connectors.nothing') : <Mono>{deletions.join(', ')}</Mono>,
          },
          {
            label: text('backends.connectors.leaves'),
            value: summary.residuals.map(({ where }) => where[language]).join(', '),
          },
        ]}
      />
      <Callout meaning="information">{text('backends.connectors.untrustedUntil')}</Callout>
    </>
  );
}
