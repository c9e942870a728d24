import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { call, toProblem } from '../../../lib/client.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { CheckboxField } from '../../../ui/fields.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { listUsable, mapColumn, toMapping } from './import-mapping.ts';
import { MappingFields } from './mapping-fields.tsx';
import { RowTable } from './row-table.tsx';

interface ImportDialogProps {
  onClose: () => void;
}

type Read = OutputOf<'records.readImport'>;

/** A file, which of its columns is which field, what its rows would be, and then drafts of them. */
export function ImportDialog({ onClose }: ImportDialogProps) {
  const text = useText();
  const store = useCommand('records.import');
  const controllers = useControllers();
  const [from, setFrom] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const [takesFlawed, setTakesFlawed] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const readFile = async (
    path: string,
    columns?: Read['columns'],
    given: typeof controllers.given = controllers.given,
  ) => {
    setIsReading(true);
    setProblem(null);
    try {
      const mapping = columns && toMapping(columns);
      setRead(await call('records.readImport', { from: path, ...given, mapping }));
    } catch (failure) {
      setProblem(toProblem(failure));
    } finally {
      setIsReading(false);
    }
  };
  const usable = listUsable(read?.rows ?? [], takesFlawed);
  const submit = () => {
    if (!read) return;
    store.mutate({
      from,
      ...controllers.given,
      ...(read.kind === 'json' ? {} : { mapping: toMapping(read.columns) }),
      rows: usable,
    });
  };
  return (
    <Dialog title={text('records.import.title')} onClose={onClose} width={960} isSticky={read !== null && !store.data}>
      {store.data ? (
        <>
          <Callout meaning="fine" title={text('records.import.done', { ...store.data })} />
          <Actions>
            <Button kind="primary" onClick={onClose}>
              {text('ui.close')}
            </Button>
          </Actions>
        </>
      ) : (
        <>
          <Stack gap={16}>
            <FileField
              label={text('records.import.file')}
              path={from}
              hint={text('records.import.fileHint')}
              onChoose={(path) => {
                setFrom(path);
                setRead(null);
                void readFile(path);
              }}
            />
            <ControllerField
              controllers={controllers}
              onChoose={(controllerId) => {
                // The numbers of the file are compared with another register.
                if (read) void readFile(from, read.kind === 'json' ? undefined : read.columns, { controllerId });
              }}
            />
            {read && read.kind !== 'json' && (
              <MappingFields
                columns={read.columns}
                paths={read.paths}
                isBusy={isReading}
                onChange={(column, path) => {
                  const columns = mapColumn(read.columns, column, path);
                  setRead({ ...read, columns });
                  void readFile(from, columns);
                }}
              />
            )}
            {read && <RowTable rows={read.rows} takesFlawed={takesFlawed} />}
            {read?.rows.some(({ fields, problems }) => fields !== null && problems.length > 0) && (
              <CheckboxField
                label={text('records.import.takeFlawed')}
                isChecked={takesFlawed}
                onChange={setTakesFlawed}
              />
            )}
            <ProblemMessage problem={problem ?? store.error} />
          </Stack>
          <Actions>
            <Button
              kind="primary"
              isBusy={store.isPending || isReading}
              isDisabled={usable.length === 0}
              onClick={submit}
            >
              {text('records.import.submit', { count: usable.length })}
            </Button>
            <Button onClick={onClose}>{text('ui.cancel')}</Button>
          </Actions>
        </>
      )}
    </Dialog>
  );
}
