import { useMemo } from 'react';
import type { SearchHit } from '../../../shared/contract/transcripts.ts';
import type { Pages } from '../../lib/pages.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/column.ts';
import { DateText } from '../../ui/date-text.tsx';
import type { Density } from '../../ui/row-height.ts';
import { focusSnippet } from './focus-snippet.ts';
import { SpokenText } from '../../ui/transcript/spoken-text.tsx';

interface HitTableProps {
  hits: readonly SearchHit[];
  /** Another value where these are the hits of another search. */
  listKey: unknown;
  /** Exact count; null where there are more than are counted. */
  total: number | null;
  density: Density;
  /** Leaves room for the reader: only when, and what was said. */
  isNarrow: boolean;
  openHit: SearchHit | null;
  onOpen: (hit: SearchHit) => void;
  pages: Pages;
}

export function hitId(hit: SearchHit): string {
  return `${hit.conversationId} ${hit.messageId}`;
}

export function HitTable({ hits, listKey, total, density, isNarrow, openHit, onOpen, pages }: HitTableProps) {
  const text = useText();
  const columns = useColumns(isNarrow);
  return (
    <DataTable
      list="transcripts.hits"
      label={text('transcripts.hits')}
      rows={hits}
      listKey={listKey}
      columns={columns}
      rowId={hitId}
      density={density}
      rowCount={total ?? -1}
      openRowId={openHit ? hitId(openHit) : null}
      onOpen={onOpen}
      pages={pages}
    />
  );
}

function useColumns(isNarrow: boolean): Column<SearchHit>[] {
  const text = useText();
  const bots = useCall('backends.bots', {}).data?.bots;
  return useMemo(() => {
    const names = new Map(bots?.map(({ id, name }) => [id, name]));
    const columns: Column<SearchHit>[] = [
      {
        id: 'at',
        header: text('transcripts.time'),
        width: isNarrow ? 112 : 168,
        cell: ({ at }) => <DateText instant={at} withTime={!isNarrow} />,
      },
      {
        id: 'bot',
        header: text('transcripts.bot'),
        width: 168,
        cell: ({ botId }) => <span title={names.get(botId)}>{names.get(botId)}</span>,
      },
      {
        id: 'role',
        header: text('transcripts.role'),
        width: 120,
        cell: ({ role }) => text(`transcripts.role.${role}`),
      },
      {
        id: 'snippet',
        header: text('transcripts.said'),
        cell: (hit) => <Snippet hit={hit} lead={isNarrow ? 12 : 40} />,
      },
    ];
    return isNarrow ? columns.filter(({ id }) => id === 'at' || id === 'snippet') : columns;
  }, [text, bots, isNarrow]);
}

function Snippet({ hit, lead }: { hit: SearchHit; lead: number }) {
  const { snippet, hits, masks } = focusSnippet(hit, lead);
  return <SpokenText text={snippet} hits={hits} found={masks} />;
}
