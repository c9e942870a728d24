import type { OutputOf } from '../../../shared/contract/index.ts';

/** What each way into the vault answers. */
export type Opened = OutputOf<'vault.unlock'> & { movedAside?: string | null };
