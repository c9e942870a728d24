import type { IncidentFacts } from '../../../../shared/contract/incidents/fields.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { ProblemCode } from '../../../../shared/errors/codes.ts';
import { findBreachRegime } from '../../../../shared/rules/breach/breach-regimes.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';

type Named = Pick<IncidentFacts, 'backendIds' | 'botIds' | 'recordIds' | 'processorIds'>;
type Facts = { [Field in keyof Named | 'regimes']?: IncidentFacts[Field] | undefined };

const tables = {
  backendIds: ['backend', 'backend.unknown'],
  botIds: ['bot', 'bot.unknown'],
  recordIds: ['processing_record', 'record.unknown'],
  processorIds: ['processor', 'processor.unknown'],
} as const satisfies Record<keyof Named, [string, ProblemCode]>;

/**
 * Whether everything that facts name is there. What was named before may be gone since and stays named.
 * @throws Problem backend.unknown, bot.unknown, record.unknown, processor.unknown, incident.regimeUnknown
 */
export function requireNamed(register: RegisterReader, named: Facts, before: Facts = {}): void {
  for (const regime of named.regimes ?? [])
    if (!findBreachRegime(regime)) throw new Problem('incident.regimeUnknown', { regime });
  for (const [field, [table, code]] of Object.entries(tables) as [keyof Named, (typeof tables)[keyof Named]][]) {
    const known = new Set(before[field] ?? []);
    const added = (named[field] ?? []).filter((id) => !known.has(id));
    if (added.length === 0) continue;
    const found = register.all(inRegister.selectFrom(table).select('id').where('id', 'in', added));
    if (found.length < new Set(added).size) throw new Problem(code);
  }
}
