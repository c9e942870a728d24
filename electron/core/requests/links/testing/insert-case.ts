import type { PersonIdentifier } from '../../../../../shared/contract/requests/case-fields.ts';
import type { TestCore } from '../../../testing/test-core.ts';
import { workOutside } from '../../../testing/work-outside.ts';
import { storeCase } from '../../testing/store-case.ts';

/** A case as far as the search goes by it. @returns its id */
export function insertCase(
  test: TestCore,
  identifiers: readonly PersonIdentifier[],
  facts: { name?: string; state?: 'open' | 'closed' } = {},
): Promise<string> {
  return workOutside(test, (vault) => storeCase(vault, { ...facts, identifiers }));
}
