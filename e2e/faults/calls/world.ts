import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProcedureName } from '../../../shared/contract/index.ts';
import { hasty } from '../../../electron/core/backends/testing/sync-fixture.ts';
import { openTestCore, problemCode, type TestCore } from '../../../electron/core/testing/test-core.ts';
import { testToken } from '../../../electron/sample/testing/start-test-server.ts';
import { Pool, VaultKnowledge } from './knowledge.ts';

/** What the calls of one stretch happen in: a vault with people of every role, a chatbot, a folder, a clock. */
export class World {
  readonly folder: string;
  readonly test: TestCore;
  readonly pool = new Pool();
  /** By folder. */
  readonly vaults = new Map<string, VaultKnowledge>();
  readonly backups = new Map<string, VaultKnowledge>();
  /** What no answer about a failure may ever quote. */
  readonly secrets = new Set<string>([testToken]);
  readonly baseUrl: string;
  readonly #clock: { now: number };
  #files = 0;

  private constructor(folder: string, test: TestCore, clock: { now: number }, baseUrl: string) {
    this.folder = folder;
    this.test = test;
    this.#clock = clock;
    this.baseUrl = baseUrl;
  }

  /** @param template a folder with a vault, which is copied */
  static async open(template: string, knowledge: VaultKnowledge, baseUrl: string): Promise<World> {
    const folder = mkdtempSync(path.join(tmpdir(), 'custos-calls-'));
    cpSync(template, folder, { recursive: true });
    for (const name of ['out', 'empty']) mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, 'a-file'), 'not a vault');
    const clock = { now: Date.now() };
    const test = await openTestCore({ folder, hasVault: false, network: hasty, now: () => clock.now });
    const world = new World(folder, test, clock, baseUrl);
    world.vaults.set(test.vaultPath, knowledge.copy());
    for (const { passphrase } of knowledge.secrets.values()) world.secrets.add(passphrase);
    world.secrets.add(knowledge.recoveryCode);
    // Relative places end here, too.
    process.chdir(folder);
    return world;
  }

  get now(): number {
    return this.#clock.now;
  }

  passTime(milliseconds: number): void {
    this.#clock.now += Math.round(milliseconds);
  }

  /** Places on this machine: to write to, to read from, and where neither is possible. */
  get places(): string[] {
    this.#files += 1;
    const inside = (...parts: string[]): string => path.join(this.folder, ...parts);
    const fresh = inside('out', `file-${this.#files}`);
    const odd = [inside('empty'), inside('a-file'), inside('a-file', 'below'), inside('missing', 'far', 'below')];
    const impossible = ['/dev/null/x', '/proc/custos', inside('x'.repeat(300)), inside('out', 'ü \u202E.json')];
    return [fresh, fresh, fresh, ...this.vaults.keys(), ...this.backups.keys(), ...odd, ...impossible];
  }

  async knowledge(): Promise<VaultKnowledge> {
    const { path: folder } = await this.test.call('vault.status');
    const known = this.vaults.get(folder) ?? new VaultKnowledge();
    this.vaults.set(folder, known);
    return known;
  }

  /** Signs somebody in: the one at this place of the list, or the next who gets in. @returns why nobody did, or null */
  async signIn(place: number): Promise<string | null> {
    if ((await this.test.call('vault.status')).state === 'unlocked') await problemCode(this.test.call('vault.lock'));
    const answers = new Set<string>();
    for (const [folder, { secrets }] of this.vaults) {
      const all = [...secrets.values()];
      for (let index = 0; index < all.length; index += 1) {
        // Whoever failed often has to wait.
        this.passTime(61_000);
        const secret = all[(place + index) % all.length]!;
        const code = await problemCode(this.test.call('vault.unlock', { path: folder, ...secret }));
        if (code === null) return null;
        answers.add(`${path.basename(folder)} ${secret.user} ${code}`);
      }
    }
    return `nobody gets in any more: ${[...answers].join(', ')}`;
  }

  /** What a call changed about what is known. */
  async learn(name: ProcedureName, input: Record<string, unknown>, reply: unknown): Promise<void> {
    this.pool.collect(name.split('.')[0]!, reply);
    const known = await this.knowledge();
    const status = await this.test.call('vault.status');
    const answer = reply as Record<string, string>;
    const given = input as Record<string, string>;
    const own = status.user?.name ?? '';
    const secretOf = (user: string, passphrase: string, keyFile?: string): void => {
      this.secrets.add(passphrase);
      known.secrets.set(user, { user, passphrase, ...(keyFile !== undefined && { keyFile: path.resolve(keyFile) }) });
    };
    const code = answer?.recoveryCode ?? answer?.invitationCode;
    if (code !== undefined) this.secrets.add(code);
    switch (name) {
      case 'vault.create':
        known.recoveryCode = answer.recoveryCode!;
        return secretOf(given.user!, given.passphrase!);
      case 'vault.unlock':
      case 'vault.restore':
        return secretOf(given.user!, given.passphrase!, given.keyFile);
      case 'vault.recover':
        return secretOf(given.user!, given.passphrase!);
      case 'vault.changePassphrase':
        return secretOf(own, given.next!, status.user?.hasKeyFile ? given.keyFile : undefined);
      case 'vault.setKeyFile':
        return secretOf(own, given.passphrase!, given.to ?? undefined);
      case 'vault.replaceRecoveryCode':
        known.recoveryCode = answer.recoveryCode!;
        return;
      case 'vault.backup':
        this.backups.set(path.resolve(given.to!), known.copy());
        return;
      case 'users.add':
        known.names.set(answer.id!, given.name!);
        return secretOf(given.name!, answer.invitationCode!);
      case 'users.resetSlot':
        return secretOf(known.names.get(given.id!) ?? '', answer.invitationCode!);
      case 'users.remove':
        known.secrets.delete(known.names.get(given.id!) ?? '');
        return;
      default:
    }
  }

  async close(): Promise<void> {
    process.chdir(tmpdir());
    await this.test.core.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
