import type { RecordedStart } from '../../../../shared/contract/retention/starts.ts';
import type { Text } from '../../../lib/use-text.ts';

/** For whom or what a period began. */
export function describeTarget(
  text: Text,
  target: RecordedStart['target'],
  nameBackend: (id: string) => string,
): string {
  return target.kind === 'person'
    ? text('retention.starts.person', { person: target.externalId, system: nameBackend(target.backendId) })
    : text('retention.starts.conversation', { id: target.conversationId });
}
