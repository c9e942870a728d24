import { OpenVault } from '../../../electron/core/testing/inside.ts';
import { openTestCore, problemCode, type TestCore } from '../../../electron/core/testing/test-core.ts';
import { readMemory, writeMemory, type Memory, type Secret } from './memory.ts';

/** A core at work on the vault in a folder, and what was known of it before. */
export class Bench {
  readonly folder: string;
  readonly test: TestCore;
  readonly memory: Memory;
  #vault: OpenVault | null = null;

  private constructor(folder: string, test: TestCore) {
    this.folder = folder;
    this.test = test;
    this.memory = readMemory(folder);
    const take = (vault: OpenVault): void => {
      this.#vault = vault;
    };
    const { signIn } = OpenVault.prototype;
    OpenVault.prototype.signIn = function signInAndTell(this: OpenVault, ...values: Parameters<typeof signIn>): void {
      // Copies are opened beside it.
      if (this.folder === test.vaultPath) take(this);
      signIn.apply(this, values);
    };
  }

  /** @param resumes what was cut short goes on by itself in one round, and stays as it is in the next */
  static async open(folder: string, resumes: boolean): Promise<Bench> {
    const resumesJobs = resumes && readMemory(folder).round % 2 === 0;
    return new Bench(folder, await openTestCore({ folder, hasVault: false, resumesJobs }));
  }

  /** The opened vault itself, for what no call answers. */
  get vault(): OpenVault {
    if (!this.#vault) throw new Error('nobody is signed in');
    return this.#vault;
  }

  get call(): TestCore['call'] {
    return this.test.call;
  }

  /** Gets in with the first secret that opens. @returns its place, or what the last one was answered */
  async enter(): Promise<number | string> {
    let code: string | null = 'nothing tried';
    for (const [place, secret] of this.memory.secrets.entries()) {
      code = await problemCode(this.call('vault.unlock', secret));
      if (code !== null) continue;
      this.memory.secrets = [secret];
      return place;
    }
    return code;
  }

  async enterAs(secret: Secret): Promise<string | null> {
    if ((await this.call('vault.status')).state === 'unlocked') await this.call('vault.lock');
    return problemCode(this.call('vault.unlock', secret));
  }

  save(): void {
    writeMemory(this.folder, this.memory);
  }
}
