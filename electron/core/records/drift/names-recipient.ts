import type { RecordFields } from '../../../../shared/contract/records/fields.ts';

interface Named {
  system: { name: string; title: string };
  processors: readonly { id: string; name: string }[];
}

/** By the system's own name or its product's, or by a processor that is known to run it. */
export function namesSystem(records: readonly RecordFields[], { system, processors }: Named): boolean {
  return (
    [system.name, system.title].some((name) => isNamed(records, name)) ||
    processors.some((processor) => namesRecipient(records, processor))
  );
}

export function namesRecipient(records: readonly RecordFields[], { id, name }: { id: string; name: string }): boolean {
  return (
    records.some(({ recipients }) => recipients.some(({ processorId }) => processorId === id)) || isNamed(records, name)
  );
}

function isNamed(records: readonly RecordFields[], name: string): boolean {
  const wanted = name.trim().toLocaleLowerCase();
  return (
    wanted !== '' &&
    records.some((record) => record.recipients.some((recipient) => recipient.name.toLocaleLowerCase().includes(wanted)))
  );
}
