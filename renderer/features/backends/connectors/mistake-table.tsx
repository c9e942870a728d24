import type { DescriptionMistake } from '../../../../shared/contract/connectors.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import type { Column } from '../../../ui/column.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { Mono } from '../../../ui/stack.tsx';

interface MistakeTableProps {
  mistakes: readonly DescriptionMistake[];
  /** Shows the line, where the text is at hand. */
  onShow?: (line: number) => void;
}

/** What is wrong in a description, each with its line and the reason. */
export function MistakeTable({ mistakes, onShow }: MistakeTableProps) {
  const text = useText();
  const columns = useMistakeColumns(onShow);
  return (
    <PlainTable
      caption={text('backends.connectors.mistakes')}
      rows={mistakes}
      rowId={({ where, reason, line }) => `${line} ${where} ${reason.en}`}
      columns={columns}
    />
  );
}

function useMistakeColumns(onShow: MistakeTableProps['onShow']): Column<DescriptionMistake>[] {
  const text = useText();
  const language = useLanguage();
  return [
    {
      id: 'line',
      header: text('backends.connectors.line'),
      isNumber: true,
      cell: ({ line }) =>
        line === null ? (
          text('backends.connectors.noLine')
        ) : onShow ? (
          <Button isCompact label={text('backends.editor.showLine', { line })} onClick={() => onShow(line)}>
            {line}
          </Button>
        ) : (
          line
        ),
    },
    { id: 'where', header: text('backends.connectors.where'), cell: ({ where }) => <Mono>{where}</Mono> },
    { id: 'reason', header: text('backends.connectors.reason'), cell: ({ reason }) => reason[language] },
  ];
}
