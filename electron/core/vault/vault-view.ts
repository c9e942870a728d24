import type { ContentReader } from './content.ts';
import type { Session } from './open-vault.ts';
import type { RegisterReader } from './register.ts';

/** What handlers see of an open vault. No key and no writer is reachable from here. */
export interface VaultView {
  readonly folder: string;
  readonly vaultId: string;
  readonly session: Session;
  readonly register: RegisterReader;
  /** @throws Problem content.keyMissing for who holds no content key */
  readonly contentReader: ContentReader;
  /** A key for one use, which only who may read content can derive. @throws Problem content.keyMissing */
  deriveFromContentKey(use: string): Uint8Array;
}
