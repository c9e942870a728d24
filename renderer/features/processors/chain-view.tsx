import { useMemo } from 'react';
import { useCall } from '../../lib/queries.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import type { Column } from '../../ui/column.ts';
import type { References } from '../../ui/described/field-description.ts';
import { nameCountry, nameReference } from '../../ui/described/field-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Status } from '../../ui/status.tsx';
import type { ChainNode } from './processor-facts.ts';
import classes from './processors.module.css';

interface ChainViewProps {
  references: References;
  onOpen: (id: string) => void;
}

/** Pixels that each step from the organisation outwards is set in. */
const indent = 20;

/** Who works for whom, step by step; a table, so that it can be read in order by anybody. */
export function ChainView({ references, onOpen }: ChainViewProps) {
  const text = useText();
  const chain = useCall('processors.chain', {});
  const nodes = chain.data?.nodes ?? none;
  const columns = useChainColumns(nodes, references, onOpen);
  if (!chain.data) return chain.error ? <ProblemMessage problem={chain.error} /> : <Loading />;
  if (nodes.length === 0) return <EmptyState title={text('processors.chain.none')} />;
  return (
    <div className={classes.view}>
      <PlainTable
        list="processors.chain"
        caption={text('processors.chain.caption')}
        rows={nodes.map((node, index) => ({ ...node, index }))}
        rowId={({ index }) => String(index)}
        columns={columns}
      />
    </div>
  );
}

const none: never[] = [];

function useChainColumns(
  nodes: readonly ChainNode[],
  references: References,
  onOpen: (id: string) => void,
): Column<ChainNode>[] {
  const text = useText();
  const language = useLanguage();
  return useMemo(() => {
    const nameAll = (to: string, ids: readonly string[]) =>
      ids.length === 0 ? '–' : ids.map((id) => nameReference(text, references, to, id)).join(', ');
    const nameParent = ({ parentId }: ChainNode) =>
      parentId === null
        ? text('processors.chain.organisation')
        : (nodes.find(({ id }) => id === parentId)?.name ?? text('ui.described.gone'));
    return [
      {
        id: 'name',
        header: text('processors.field.name'),
        cell: ({ id, name, depth }) => (
          <span className={classes.step} style={{ paddingLeft: depth * indent }}>
            <Button kind="quiet" isCompact onClick={() => onOpen(id)}>
              {name}
            </Button>
          </span>
        ),
      },
      { id: 'depth', header: text('processors.chain.step'), isNumber: true, cell: ({ depth }) => depth + 1 },
      { id: 'for', header: text('processors.chain.for'), cell: (node) => nameParent(node) },
      {
        id: 'country',
        header: text('processors.field.country'),
        cell: ({ country }) => nameCountry(language, country),
      },
      { id: 'safeguard', header: text('processors.chain.safeguard'), cell: (node) => <Safeguard {...node} /> },
      {
        id: 'systems',
        header: text('processors.field.backendIds'),
        cell: ({ backendIds }) => nameAll('backends', backendIds),
      },
      {
        id: 'records',
        header: text('processors.records'),
        cell: ({ recordIds }) => nameAll('records', recordIds),
      },
    ];
  }, [text, language, nodes, references, onOpen]);
}

function Safeguard({ isThirdCountry, isSafeguarded }: Pick<ChainNode, 'isThirdCountry' | 'isSafeguarded'>) {
  const text = useText();
  if (!isThirdCountry) return <Status meaning="fine">{text('processors.chain.within')}</Status>;
  return isSafeguarded ? (
    <Status meaning="information">{text('processors.chain.safeguarded')}</Status>
  ) : (
    <Status meaning="overdue">{text('processors.chain.open')}</Status>
  );
}
