import type { ErasureItem } from '../../../shared/contract/requests/erasure.ts';
import type { Text } from '../../lib/use-text.ts';

/** What is deleted as one, where, and how large it is. */
export function describeItem(text: Text, item: ErasureItem, names: ReadonlyMap<string, string>): string {
  return text(`requests.erase.resource.${item.resource}`, {
    id: item.externalId,
    backend: item.backendId === null ? '' : (names.get(item.backendId) ?? item.backendId),
    messages: item.messages,
  });
}
