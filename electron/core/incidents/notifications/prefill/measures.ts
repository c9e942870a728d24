import type { measureKinds } from '../../../../../shared/contract/records/vocabulary.ts';
import { entry, join, type PrefillEntry } from './prefill-entry.ts';
import type { Known } from './known.ts';
import { listNumbers } from './parties.ts';

const optionOfKind: Record<(typeof measureKinds)[number], string> = {
  accessControl: 'logicalAccess',
  traceability: 'incidentLog',
  softwareProtection: 'upToDate',
  backup: 'backup',
  encryption: 'encryption',
  pseudonymisation: 'pseudonymisation',
  processorControl: 'other',
  availability: 'backup',
  regularTesting: 'audits',
  training: 'training',
  other: 'other',
};

/** Fields 75, 76 and 92 to 95: what was there before, what was done, and what prevents it from now on. */
export function prefillMeasures({ facts, records, measures, words: { say, day } }: Known): PrefillEntry[] {
  const before = records.flatMap(({ fields }) => fields.measures);
  const incident = { id: 'from.incident' } as const;
  const recorded =
    before.length > 0 ? [{ id: 'from.records', values: { numbers: listNumbers(records) } } as const] : [];
  const own = facts.measuresBefore.trim() === '' ? [] : [incident];
  const planned = measures.map(({ text, owner, dueOn, doneOn }) =>
    say('measure', {
      text,
      state: doneOn ? 'done' : dueOn ? 'due' : 'open',
      on: doneOn || dueOn ? day((doneOn ?? dueOn)!) : '',
      owner: owner === '' ? 'none' : owner,
    }),
  );
  const remedies = join(facts.remedies, ...planned);
  const from = measures.length > 0 ? [incident, { id: 'from.measures' } as const] : [incident];
  return [
    ...entry(
      75,
      [...new Set([...before.map(({ kind }) => optionOfKind[kind]), ...own.map(() => 'other')])],
      ...own,
      ...recorded,
    ),
    ...entry(76, join(facts.measuresBefore, ...before.map(({ description }) => description)), ...own, ...recorded),
    ...entry(92, facts.containment, incident),
    ...(remedies === '' ? [] : entry(94, ['other'], ...from)),
    ...entry(95, remedies, ...from),
  ];
}
