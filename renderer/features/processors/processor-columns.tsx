import { useMemo } from 'react';
import type { Processor } from '../../../shared/contract/processors.ts';
import { useText } from '../../lib/use-text.ts';
import type { Column } from '../../ui/column.ts';
import type { ChainNode } from './processor-facts.ts';
import { ContractState, CountryState, NextExpiry } from './processor-state.tsx';

/** @param isNarrow beside the processor that was chosen, which says all the rest */
export function useProcessorColumns(nodes: readonly ChainNode[], isNarrow: boolean): Column<Processor>[] {
  const text = useText();
  return useMemo(() => {
    const always: Column<Processor>[] = [
      {
        id: 'contract',
        header: text('processors.contract'),
        width: 184,
        cell: (processor) => <ContractState processor={processor} />,
      },
      {
        id: 'name',
        header: text('processors.field.name'),
        cell: ({ name, isRetired }) => {
          const words = isRetired ? text('processors.retiredNamed', { name }) : name;
          return <span title={words}>{words}</span>;
        },
      },
    ];
    if (isNarrow) return always;
    return [
      ...always,
      {
        id: 'role',
        header: text('processors.field.role'),
        width: 170,
        cell: ({ role }) => text(`processors.value.role.${role}`),
      },
      {
        id: 'country',
        header: text('processors.field.country'),
        width: 190,
        cell: (processor) => <CountryState processor={processor} nodes={nodes} />,
      },
      {
        id: 'expiry',
        header: text('processors.nextExpiry'),
        width: 200,
        cell: (processor) => <NextExpiry processor={processor} />,
      },
      {
        id: 'open',
        header: text('processors.openItems'),
        width: 110,
        isNumber: true,
        cell: ({ openItems }) => openItems.length,
      },
    ];
  }, [text, nodes, isNarrow]);
}
