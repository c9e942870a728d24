import type { ListedConnector } from '../../../../shared/contract/connectors.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import type { Column } from '../../../ui/column.ts';
import { Mono, Muted, Row, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { ApproveButton } from './approve-button.tsx';
import { RemoveButton } from './remove-button.tsx';

/** @param manages whether the person may add, approve and remove connectors */
export function useConnectorColumns(manages: boolean, onExport: (name: string) => void): Column<ListedConnector>[] {
  const text = useText();
  return [
    {
      id: 'name',
      header: text('backends.connectors.name'),
      cell: ({ title, name }) => (
        <>
          {title} <Mono>{name}</Mono>
        </>
      ),
    },
    {
      id: 'trust',
      header: text('backends.connectors.trust'),
      cell: (connector) => <Trust connector={connector} />,
    },
    {
      id: 'systems',
      header: text('app.nav.backends'),
      isNumber: true,
      cell: ({ backends }) => backends,
    },
    {
      id: 'actions',
      header: text('backends.connectors.actions'),
      isControl: true,
      cell: ({ id, name, title, isTrusted, isReadable, backends }) => (
        <Row>
          <Button isCompact label={text('backends.connectors.exportNamed', { title })} onClick={() => onExport(name)}>
            {text('backends.connectors.export')}
          </Button>
          {manages && id !== null && !isTrusted && isReadable && <ApproveButton id={id} title={title} />}
          {manages && id !== null && backends === 0 && <RemoveButton id={id} title={title} />}
        </Row>
      ),
    },
  ];
}

function Trust({ connector: { added, approved, isTrusted, isReadable } }: { connector: ListedConnector }) {
  const text = useText();
  if (!added) return <Status meaning="fine">{text('backends.connectors.shipped')}</Status>;
  if (!isReadable) return <Status meaning="overdue">{text('backends.connectors.unreadable')}</Status>;
  const names = { by: approved?.approvedBy ?? approved?.by ?? '', addedBy: added.by };
  return (
    <Stack>
      <Status meaning={isTrusted ? 'fine' : 'soon'}>
        {isTrusted ? text('backends.connectors.approved', names) : text('backends.connectors.untrusted')}
      </Status>
      <Muted>{text('backends.connectors.addedBy', names)}</Muted>
    </Stack>
  );
}
