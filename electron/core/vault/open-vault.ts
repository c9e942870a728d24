import { hkdfSync, randomBytes } from 'node:crypto';
import type { Role } from '../../../shared/contract/permissions.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { removeAllBackups } from './automatic-backups.ts';
import { openConnection } from './connection.ts';
import type { ContentAccess } from './content-access.ts';
import type { ContentWriter } from './content.ts';
import {
  isContentSecretSealedTwice,
  keepOrReplaceContentSecret,
  openContentSecret,
  resealContentSecret,
  sealContentSecret,
} from './content-secret.ts';
import {
  bringUpToDate,
  canOpenContent,
  openContent,
  openReader,
  openWriter,
  removeContentFiles,
  requireFile,
  type ContentPair,
} from './databases.ts';
import { vaultFiles } from './files.ts';
import { authenticateHeader, readHeader, writeHeader } from './header.ts';
import { resealKeySlot, type SlotKeys, type VaultKeys } from './key-slot.ts';
import { selectKnownSlots } from './known-slots.ts';
import { registerMigrations } from './migration-list.ts';
import { pendingMigrations } from './migrate.ts';
import { inRegister } from './query-builder.ts';
import { Register, type RegisterWriter } from './register.ts';
import { settleRotation } from './settle-rotation.ts';
import { putInPlace } from './swap-database.ts';

/** Who is signed in. */
export interface Session {
  userId: string;
  name: string;
  displayName: string;
  role: Role;
  /** Signed in with an invitation code: he has to choose a passphrase before anything else. */
  mustChoosePassphrase: boolean;
  readsContent: boolean;
  hasKeyFile: boolean;
}

/** What writes in a vault that nobody uses yet. */
export interface WritersBeforeUse {
  content: ContentWriter;
  store(work: (register: RegisterWriter) => void): void;
}

/** A vault whose keys are in memory. Closing it forgets them. */
export class OpenVault {
  readonly folder: string;
  readonly vaultId: string;
  readonly register: Register;
  /** A replacement of keys that was cut short was brought to an end by opening. */
  readonly hasSettledRotation: boolean;
  keys: VaultKeys;
  readonly #releaseLock: () => void;
  #session: Session | null = null;
  #hasContent: boolean;
  /** Nothing for who holds no content key. */
  #content: ContentPair | null;

  private constructor(
    place: { folder: string; vaultId: string; keys: VaultKeys; releaseLock: () => void; isSettled: boolean },
    databases: { register: Register; content: ContentPair | null },
  ) {
    this.folder = place.folder;
    this.vaultId = place.vaultId;
    this.keys = place.keys;
    this.hasSettledRotation = place.isSettled;
    this.#releaseLock = place.releaseLock;
    this.register = databases.register;
    this.#content = databases.content;
    this.#hasContent = databases.content !== null;
  }

  /**
   * Opens the databases that the keys open, migrating them first where this version is newer.
   * @throws Problem vault.fileMissing, vault.fileDamaged, vault.formatNewer
   */
  static async open(place: {
    folder: string;
    vaultId: string;
    keys: SlotKeys;
    releaseLock: () => void;
    isNew?: boolean;
    /** Wipes a content that cannot be opened any more, instead of refusing the vault. */
    startsContentAnew?: boolean;
  }): Promise<OpenVault> {
    const { folder } = place;
    const { keys, isSettled } = settleRotation(folder, place.keys);
    const files = vaultFiles(folder);
    const contentKey = keys.content;
    if (place.startsContentAnew && !contentKey) throw new Problem('content.keyMissing');
    if (!place.isNew) requireFile(files.register);
    const db = openConnection(files.register, { key: keys.register });
    const register = new Register(db);
    let vault: OpenVault | undefined;
    try {
      // Before anything is deleted or migrated: a newer format is left as it is.
      pendingMigrations(db, registerMigrations);
      if (!contentKey) {
        bringUpToDate(folder, keys);
        return new OpenVault({ ...place, keys, isSettled }, { register, content: null });
      }
      const isUnusable = place.startsContentAnew === true && !canOpenContent(files.content, contentKey);
      const finishesWipe = !place.isNew && isWipePending(register);
      const isToBeWiped = !place.isNew && (isUnusable || finishesWipe);
      if (isToBeWiped) removeContentFiles(folder);
      else if (!place.isNew) requireFile(files.content);
      bringUpToDate(folder, keys);
      const content = await openContent(folder, contentKey);
      vault = new OpenVault({ ...place, keys, isSettled }, { register, content });
      // A replacement that was cut short left it under both keys.
      if (isContentSecretSealedTwice(register)) register.write((writer) => resealContentSecret(writer, contentKey));
      // Again from the start: nobody knows whether the key was replaced.
      if (isToBeWiped) {
        register.write((writer) => keepOrReplaceContentSecret(writer, contentKey));
        // Nobody decided that everything is to go: copies from before the damage stay.
        await vault.wipeContent({ keepsCopies: !finishesWipe });
      }
      return vault;
    } catch (error) {
      if (vault) await vault.#closeContent();
      register.close();
      throw error;
    }
  }

  get session(): Session {
    if (!this.#session) throw new Problem('vault.locked');
    return this.#session;
  }

  /**
   * Again after whatever the session says of the user was changed.
   * @param hasKeyFile whether his slot needs one
   * @throws Problem vault.wrongPassphrase when the user was removed since
   */
  signIn(userId: string, hasKeyFile: boolean): void {
    const user = this.register.get(
      inRegister
        .selectFrom('user')
        .select(['id', 'name', 'display_name', 'role', 'state'])
        .where('id', '=', userId)
        .where('state', '!=', 'removed'),
    );
    if (!user) throw new Problem('vault.wrongPassphrase');
    this.#session = {
      userId: user.id,
      name: user.name,
      displayName: user.display_name,
      role: user.role as Role,
      mustChoosePassphrase: user.state === 'invited',
      readsContent: this.keys.content !== null,
      hasKeyFile,
    };
  }

  /** False for who holds no content key, and after a wipe that failed on its way: that vault can only be closed. */
  get hasContent(): boolean {
    return this.#hasContent;
  }

  /** For queries: a connection that cannot write. @throws Problem content.keyMissing */
  get contentReader(): ContentAccess {
    return this.#openContent.reader;
  }

  /** The one writer. @throws Problem content.keyMissing */
  get contentWriter(): ContentAccess {
    return this.#openContent.writer;
  }

  get #openContent(): ContentPair {
    if (!this.#content) throw new Problem('content.keyMissing');
    return this.#content;
  }

  /**
   * For what has to be so before anybody sees what is in the vault. The log entry of the opening, which comes after it,
   * says what was changed; so it must be safe to repeat after a crash.
   * @throws Problem content.keyMissing
   */
  workBeforeUse<Result>(work: (writers: WritersBeforeUse) => Promise<Result>): Promise<Result> {
    return work({ content: this.contentWriter, store: (write) => this.register.write(write) });
  }

  /** A key for one use, which only who may read content can derive. */
  deriveFromContentKey(use: string): Uint8Array {
    const secret = openContentSecret(this.register, this.keys.content);
    return new Uint8Array(hkdfSync('sha256', secret, this.vaultId, `custos/${use}/1`, 32));
  }

  /**
   * Destroys content.db and the key it was written with, and starts an empty one under a new key. What remains of the
   * old file on the disk can no longer be opened by anyone, and copies made before migrations go too. Cut short, it is
   * finished at the next unlock; a failure that leaves no content (`hasContent`) has to be finished there as well.
   */
  async wipeContent({ keepsCopies = false } = {}): Promise<void> {
    const { content: oldKey } = this.keys;
    const secret = openContentSecret(this.register, oldKey);
    if (!oldKey) throw new Problem('content.keyMissing');
    const newKey = createVaultKeys().content;
    const keys = { ...this.keys, content: newKey };
    const file = vaultFiles(this.folder).header;
    const header = readHeader(file);
    // A slot that was planted while the vault was open must not be given the keys.
    authenticateHeader(header, keys.header);
    this.register.write((register) => sealContentSecret(register, secret, [oldKey, newKey]));
    const { known } = selectKnownSlots(this.register, header.slots);
    const slots = known.map((slot) => resealKeySlot(slot, keys));
    writeHeader(file, { ...header, slots }, keys.header);
    this.#hasContent = false;
    this.keys = keys;
    await this.#closeContent();
    removeContentFiles(this.folder);
    if (!keepsCopies) removeAllBackups(this.folder);
    oldKey.fill(0);
    bringUpToDate(this.folder, keys);
    this.#content = await openContent(this.folder, newKey);
    this.register.write((register) => sealContentSecret(register, secret, [newKey]));
    this.#hasContent = true;
  }

  /** Puts the prepared copy in the content's place. Calls that arrive meanwhile wait. */
  async exchangeContent(next: Uint8Array): Promise<void> {
    const { reader, writer } = this.#openContent;
    const { content: file } = vaultFiles(this.folder);
    const { content: present } = this.keys;
    let key = present!;
    let failure: unknown = null;
    await reader.exchange(async () => {
      await writer.exchange(async () => {
        try {
          putInPlace(file);
          key = next;
        } catch (error) {
          // The old file is still there, whole.
          failure = error;
        }
        return openWriter(file, key);
      });
      return openReader(file, key);
    });
    if (failure) throw failure;
    this.keys = { ...this.keys, content: next };
    present!.fill(0);
  }

  async close(): Promise<void> {
    try {
      await this.#closeContent();
    } finally {
      this.#closeRegister();
    }
  }

  #closeRegister(): void {
    try {
      this.register.close();
    } finally {
      this.keys.header.fill(0);
      this.keys.register.fill(0);
      this.keys.content?.fill(0);
      this.#releaseLock();
    }
  }

  async #closeContent(): Promise<void> {
    try {
      await this.#content?.reader.close();
    } finally {
      await this.#content?.writer.close();
    }
  }
}

function isWipePending(register: Register): boolean {
  const query = inRegister.selectFrom('pending_operation').select('id').where('procedure', '=', 'vault.wipeContent');
  return register.get(query) !== undefined;
}

export function createVaultKeys(): VaultKeys & { content: Uint8Array } {
  const createKey = (): Uint8Array => new Uint8Array(randomBytes(32));
  return { header: createKey(), register: createKey(), content: createKey() };
}
