import type { Secret } from '../kills/memory.ts';

/** What somebody who made all calls to a vault knows of it. */
export class VaultKnowledge {
  /** By sign-in name. */
  readonly secrets = new Map<string, Secret>();
  readonly names = new Map<string, string>();
  recoveryCode = '';

  copy(): VaultKnowledge {
    const copy = new VaultKnowledge();
    for (const [user, secret] of this.secrets) copy.secrets.set(user, { ...secret });
    for (const [id, name] of this.names) copy.names.set(id, name);
    copy.recoveryCode = this.recoveryCode;
    return copy;
  }
}

/** Values that were met in replies, by what they name; the newest fifty of each. */
export class Pool {
  readonly #values = new Map<string, unknown[]>();

  add(kind: string, value: unknown): void {
    const values = this.#values.get(kind) ?? [];
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > 50) values.shift();
    this.#values.set(kind, values);
  }

  get(kind: string): readonly unknown[] {
    return this.#values.get(kind) ?? [];
  }

  /** Collects from a reply what later calls may ask for. */
  collect(domain: string, reply: unknown): void {
    if (Array.isArray(reply)) for (const each of reply.slice(0, 20)) this.collect(domain, each);
    else if (typeof reply === 'object' && reply !== null) {
      for (const [key, value] of Object.entries(reply)) {
        if (key === 'id') this.add(typeof value === 'number' ? 'unmask' : `${domain}.id`, value);
        else if (typeof value === 'string' && (/Id$|^cursor$|^fingerprint$|^path$/.test(key) || key === 'key'))
          this.add(key, value);
        else if (key === 'seq') this.add('references', String(value));
        else this.collect(domainOf(key) ?? domain, value);
      }
    }
  }
}

/** Things within others are called for by ids of their own, such as the letters of a case. */
function domainOf(key: string): string | null {
  if (key === 'user' || key === 'createdBy') return 'users';
  if (key === 'allTasks') return 'tasks';
  return within.includes(key) ? key : null;
}

const within = [
  'comments',
  'communications',
  'events',
  'files',
  'items',
  'letters',
  'links',
  'measures',
  'notifications',
  'tasks',
];
