import type { Effect } from '../../../shared/contract/approvals.ts';
import { isMessageId } from '../../lib/messages.ts';
import { isRole, roleLabel } from '../../lib/role-words.ts';
import type { Text } from '../../lib/use-text.ts';

/** What will happen, in words. An effect this window has no text for is shown as it is, never left out. */
export function describeEffect(text: Text, { code, values }: Effect): string {
  const id = `approvals.effect.${code}`;
  if (isMessageId(id)) return text(id, translate(text, values));
  const list = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
  return text('approvals.effect.unknown', { code, values: list.join(', ') });
}

const roleValues = ['role', 'from', 'to'];

function translate(text: Text, values: Effect['values']): Effect['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (roleValues.includes(name) && isRole(value)) return [name, roleLabel(text, value)];
      return [name, name === 'format' ? String(value).toUpperCase() : value];
    }),
  );
}
