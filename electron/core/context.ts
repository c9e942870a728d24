import { Problem } from '../../shared/errors/problem.ts';
import type { Host } from './host.ts';
import type { JobRunner } from './jobs/index.ts';
import type { OpenVault, RegisterReader, Session } from './vault/index.ts';

/** What a handler can reach. There is no writer of the register here: the router hands it out. */
export class Context {
  readonly host: Host;
  readonly jobs: JobRunner;
  /** Replaced by vault.create, unlock and lock alone. */
  openVault: OpenVault | null = null;

  constructor(host: Host, jobs: JobRunner) {
    this.host = host;
    this.jobs = jobs;
  }

  /** @throws Problem vault.locked */
  get vault(): OpenVault {
    if (!this.openVault) throw new Problem('vault.locked');
    return this.openVault;
  }

  get register(): RegisterReader {
    return this.vault.register;
  }

  get session(): Session {
    return this.vault.session;
  }

  now(): number {
    return this.host.now();
  }
}
