import { IconPrinter } from '@tabler/icons-react';
import { listFormats } from '../../../shared/contract/exports.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../button.tsx';
import { Actions, Dialog } from '../dialog.tsx';
import { ProblemMessage } from '../problem-message.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { Row, Stack } from '../stack.tsx';
import { Callout } from '../status.tsx';
import { WrittenFile } from '../written-file.tsx';
import { CellReader } from './cell-reader.tsx';
import type { ShownList } from './list-cells.ts';
import { PrintedList } from './printed-list.tsx';
import { useListExport } from './use-list-export.ts';

/** The whole list as a file or on paper: columns, filters and order as shown, with the rows that were not read yet. */
export function ListExportDialog<Row>({ onClose, ...shown }: ShownList<Row> & { onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const { step, problem, start, noteProgress, take } = useListExport(shown);
  const { title, columns, rows, rowCount = rows.length } = shown;
  const count = Math.max(rows.length, rowCount);
  const isBusy = step.name === 'pages' || step.name === 'cells' || step.name === 'writing';
  return (
    <Dialog title={text('ui.list.title', { title })} onClose={onClose}>
      {step.name === 'written' ? (
        <WrittenFile
          title={text('ui.list.written', { count: step.rows, rows: format.number(step.rows) })}
          path={step.path}
          onClose={onClose}
        />
      ) : (
        <>
          <Stack>
            <p>{text('ui.list.what', { count, rows: format.number(count) })}</p>
            <Row>
              {listFormats.map((each) => (
                <Button key={each} isDisabled={isBusy} onClick={() => void start(each)}>
                  {text(`ui.list.${each}`)}
                </Button>
              ))}
              <Button
                isDisabled={isBusy}
                icon={<IconPrinter size={16} aria-hidden />}
                onClick={() => void start('print')}
              >
                {text('ui.list.print')}
              </Button>
            </Row>
            {step.name === 'pages' && (
              <ProgressBar label={text('ui.list.reading')} done={rows.length} total={rowCount < 0 ? null : rowCount} />
            )}
            {step.name === 'cells' && (
              <ProgressBar label={text('ui.list.reading')} done={step.done} total={rows.length} />
            )}
            <div role="status">
              {step.name === 'pages' && text('ui.list.read', { count: rows.length, rows: format.number(rows.length) })}
              {step.name === 'writing' && text('ui.list.writing')}
              {step.name === 'printing' && text('ui.list.printing')}
              {step.name === 'later' && <Callout meaning="information" title={text('ui.list.later')} />}
            </div>
            <ProblemMessage problem={problem} />
          </Stack>
          <Actions>
            <Button onClick={onClose}>{text(isBusy ? 'ui.cancel' : 'ui.close')}</Button>
          </Actions>
        </>
      )}
      {step.name === 'cells' && (
        <CellReader
          columns={columns}
          rows={rows}
          onProgress={noteProgress}
          onRead={(cells) => void take(step.target, cells)}
        />
      )}
      {step.name === 'printing' && <PrintedList {...step.cells} />}
    </Dialog>
  );
}
