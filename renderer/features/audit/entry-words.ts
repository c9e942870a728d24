import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { isMessageId } from '../../lib/messages.ts';
import { purposeLabel } from '../../lib/purposes.ts';
import { isRole, roleLabel } from '../../lib/role-words.ts';
import type { Text } from '../../lib/use-text.ts';

type Names = ReadonlyMap<string, string>;

/** What was done, in words; a procedure this window does not know is named as it is. */
export function nameProcedure(text: Text, procedure: string): string {
  const id = `audit.procedure.${procedure}`;
  return isMessageId(id) ? text(id) : procedure;
}

/** What was done and how far it got. Plain success needs no word. */
export function describeEntry(text: Text, { procedure, phase }: Pick<AuditEntry, 'procedure' | 'phase'>): string {
  const name = nameProcedure(text, procedure);
  return phase === 'done' ? name : text('audit.phased', { name, phase: text(`audit.phase.${phase}`) });
}

export function describeReason(text: Text, reason: AuditEntry['reason']): string {
  return reason ? [purposeLabel(text, reason.purpose), reason.caseId, reason.note].filter(Boolean).join(' · ') : '';
}

/**
 * References and counts, each with its label. They are ids and figures by design, never quotations.
 * @param names of people by their ids, as far as they are known
 */
export function listRefs(
  text: Text,
  refs: AuditEntry['refs'],
  names: Names = new Map(),
): { label: string; value: string }[] {
  return Object.entries(refs)
    .filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => {
      const id = `audit.ref.${key}`;
      return { label: isMessageId(id) ? text(id) : key, value: writeValue(text, key, value, names) };
    });
}

export function describeRefs(text: Text, refs: AuditEntry['refs'], names?: Names): string {
  return listRefs(text, refs, names)
    .map(({ label, value }) => `${label}: ${value}`)
    .join(' · ');
}

function writeValue(text: Text, key: string, value: AuditEntry['refs'][string], names: Names): string {
  if (typeof value === 'boolean') return text(value ? 'audit.yes' : 'audit.no');
  if (Array.isArray(value)) return value.join(', ');
  if (isRole(value)) return roleLabel(text, value);
  const name = names.get(String(value));
  if (name !== undefined) return name;
  const id = `audit.value.${key}.${value}`;
  return isMessageId(id) ? text(id) : nameProcedure(text, String(value));
}
