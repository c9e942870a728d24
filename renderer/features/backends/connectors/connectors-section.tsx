import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { Mono } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { AddConnectorDialog } from './add-connector-dialog.tsx';
import { EditorDialog } from './editor/editor-dialog.tsx';
import { useConnectorColumns } from './use-connector-columns.tsx';

/** By which descriptions chatbot systems are talked to, and how one for an in-house system comes in. */
export function ConnectorsSection() {
  const text = useText();
  const manages = useMay('backends.manage');
  const list = useCall('connectors.list', {});
  const save = useCommand('connectors.export');
  /** The text of the file that was chosen. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const write = async (name: string) => {
    const to = await bridge().choosePath('saveFile', `${name}.json`);
    if (to) save.mutate({ name, to });
  };
  const columns = useConnectorColumns(manages, (name) => void write(name));
  return (
    <Section title={text('backends.connectors.title')}>
      <p>{text('backends.connectors.intro')}</p>
      <ProblemMessage problem={list.error ?? save.error} />
      {save.data && (
        <Callout meaning="fine" title={text('backends.connectors.written')}>
          <Mono>{save.data.path}</Mono>
        </Callout>
      )}
      {!list.data && !list.error && <Loading />}
      {list.data && (
        <PlainTable
          list="backends.connectors"
          caption={text('backends.connectors.title')}
          hidesCaption
          rows={list.data.connectors}
          rowId={({ name }) => name}
          columns={columns}
        />
      )}
      {manages && (
        <Actions>
          <Button kind="primary" onClick={() => setIsWriting(true)}>
            {text('backends.editor.new')}
          </Button>
          <FileButton accept=".json" onChosen={(content) => setChosen(new TextDecoder().decode(content))}>
            {text('backends.connectors.add')}
          </FileButton>
        </Actions>
      )}
      {chosen !== null && <AddConnectorDialog description={chosen} onClose={() => setChosen(null)} />}
      {isWriting && <EditorDialog initial="" onClose={() => setIsWriting(false)} />}
    </Section>
  );
}
