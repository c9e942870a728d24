import { Context } from '../context.ts';
import type { Host } from '../host.ts';
import { openLiveBackend, type LiveBackend } from '../backends/index.ts';
import type { TestCore } from './test-core.ts';
import { workOutside } from './work-outside.ts';

/** A backend of a test's vault, live, while that vault is locked for the test. */
export function withLiveBackend<Result>(
  test: TestCore,
  backendId: string,
  work: (live: LiveBackend) => Promise<Result>,
): Promise<Result> {
  return workOutside(test, async (vault) => {
    const context = new Context({ defaultVaultPath: test.vaultPath } as Host, null as never);
    context.openVault = vault;
    return work(await openLiveBackend(context, backendId, new AbortController().signal));
  });
}
