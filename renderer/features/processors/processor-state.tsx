import type { Processor } from '../../../shared/contract/processors.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { useToday } from '../../lib/use-today.ts';
import { nameCountry } from '../../ui/described/field-words.ts';
import { Status } from '../../ui/status.tsx';
import { describeContract, findNextExpiry, findTransferState } from './processor-facts.ts';
import type { ChainNode } from './processor-facts.ts';

/** Whether there is a contract under Art. 28, and how long it holds. */
export function ContractState({ processor }: { processor: Processor }) {
  const text = useText();
  const format = useFormat();
  const today = useToday();
  const { kind, day, meaning } = describeContract(processor, today);
  const words = text(`processors.contract.${kind}`, {
    day: day === null ? '' : format.day(day),
    count: processor.openItems.length,
  });
  return <Status meaning={meaning}>{words}</Status>;
}

interface CountryStateProps {
  processor: Pick<Processor, 'id' | 'country'>;
  nodes: readonly ChainNode[];
}

/** Where it is, and whether a third country has a safeguard of Chapter V. */
export function CountryState({ processor: { id, country }, nodes }: CountryStateProps) {
  const text = useText();
  const language = useLanguage();
  const name = nameCountry(language, country);
  const state = findTransferState(nodes, id);
  if (state === null || state === 'within') return <span title={name}>{name}</span>;
  return (
    <Status meaning={state === 'open' ? 'overdue' : 'information'}>
      {text(`processors.thirdCountry.${state}`, { country: name })}
    </Status>
  );
}

/** What runs out next, and when. */
export function NextExpiry({ processor }: { processor: Processor }) {
  const text = useText();
  const format = useFormat();
  const today = useToday();
  const next = findNextExpiry(processor);
  if (next === null) return <span>–</span>;
  const words = text('processors.expiry', { what: text(`processors.due.${next.kind}`), day: format.day(next.on) });
  return next.on < today ? <Status meaning="overdue">{words}</Status> : <span title={words}>{words}</span>;
}
