import { contractItems, type Processor } from '../../../shared/contract/processors.ts';
import type { StoredProcessor } from './processor-rows.ts';

export function describeProcessor({ row, fields }: StoredProcessor, recordIds: string[]): Processor {
  return {
    ...fields,
    id: row.id,
    number: row.number,
    controllerId: row.controller_id,
    isRetired: row.retired_at !== null,
    recordIds,
    openItems: contractItems.filter((item) => fields.contract.items[item]?.answer !== 'yes'),
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  };
}
