import fc from 'fast-check';
import { procedureNames, procedures, type ProcedureName } from '../../../shared/contract/index.ts';
import { chartContents } from '../../../electron/core/exports/testing/chart-contents.ts';
import { inputsOf } from '../../../electron/core/testing/arbitrary-input.ts';
import { testToken } from '../../../electron/sample/testing/start-test-server.ts';
import type { VaultKnowledge } from './knowledge.ts';
import type { World } from './world.ts';

export interface ChosenCall {
  name: ProcedureName;
  input: unknown;
}

/** Deriving a key takes half a second by design, and jobs take longer still. They come less often, not never. */
const slow = new Map<ProcedureName, number>(
  [
    'vault.create',
    'vault.unlock',
    'vault.recover',
    'vault.restore',
    'vault.changePassphrase',
    'vault.setKeyFile',
    'vault.replaceRecoveryCode',
    'vault.rotateKey',
    'vault.backup',
    'vault.testRestore',
    'vault.wipeContent',
    'users.add',
    'users.remove',
    'users.resetSlot',
    'backends.sync',
    'backends.check',
    'backends.remove',
    'backends.addSample',
    'requests.findSubjects',
    'requests.package',
    'requests.planErasure',
    'requests.execute',
    'requests.readBack',
    'requests.removeExpired',
  ].map((name) => [name as ProcedureName, 0.1]),
);
slow.set('backends.addSample', 0.01).set('vault.lock', 0.2);
const weights = procedureNames.map((name) => slow.get(name) ?? 1);
const allWeight = weights.reduce((sum, weight) => sum + weight, 0);

const needApproval = [
  'backends.remove',
  'vault.wipeContent',
  'users.add',
  'users.setRole',
  'users.resetSlot',
  'requests.removeExpired',
  'requests.execute',
];
const instantFields =
  /^(transcripts\.search|audit\.list|accessReviews\.(preview|signOff)|(findings|checks)\.|reviews\.(create|sample)|requests\.statistics$|incidents\.(scope|takeScope)$)/;

/** Draws calls: any procedure, with input that fits, input that nearly fits, and anything at all. */
export class CallChooser {
  readonly #random: () => number;
  readonly #inputs = new Map<ProcedureName, fc.Arbitrary<unknown>>();
  world!: World;
  /** Of the vault that is open, or would be. */
  knowledge!: VaultKnowledge;
  /** Sign-in name of who is in. */
  user = '';

  constructor(random: () => number) {
    this.#random = random;
  }

  choose(): ChosenCall {
    const name = this.#chooseName();
    if (this.#random() < 0.15) return { name, input: this.#draw(malformed) };
    const input = this.#inputFor(name);
    // One field of a fitting input becomes anything.
    if (this.#random() < 0.1) return { name, input: this.#spoil(input) };
    return { name, input };
  }

  #chooseName(): ProcedureName {
    let place = this.#random() * allWeight;
    for (const [index, name] of procedureNames.entries()) {
      place -= weights[index]!;
      if (place < 0) return name;
    }
    return 'vault.status';
  }

  #inputFor(name: ProcedureName): unknown {
    let inputs = this.#inputs.get(name);
    if (!inputs) {
      inputs = inputsOf(name, (field) => this.#known(name, field));
      this.#inputs.set(name, inputs);
    }
    let input = this.#draw(inputs);
    for (let tries = 0; tries < 5 && !procedures[name].input.safeParse(input).success; tries += 1) {
      input = this.#draw(inputs);
    }
    return this.#withSecrets(name, input as Record<string, unknown>);
  }

  /** Most of the time with what really opens, because hardly anything happens behind a wrong passphrase. */
  #withSecrets(name: ProcedureName, input: Record<string, unknown>): unknown {
    if (this.#random() < 0.3) return input;
    const secretOf = (user: unknown) => this.knowledge.secrets.get(String(user));
    if (name === 'vault.unlock' || name === 'vault.restore') return { ...input, ...secretOf(input.user) };
    if (name === 'vault.changePassphrase') {
      const { passphrase: current, keyFile } = secretOf(this.user) ?? {};
      return { ...input, current, ...(keyFile !== undefined && { keyFile }) };
    }
    if (name === 'vault.setKeyFile' || name === 'vault.replaceRecoveryCode') {
      const { user: _user, ...secret } = secretOf(this.user) ?? { user: '' };
      return { ...input, ...secret };
    }
    if (name === 'approvals.decide' && typeof input.as === 'object' && this.#random() < 0.2) {
      const second = this.#pick([...this.knowledge.secrets.values()]);
      return second ? { ...input, as: second } : input;
    }
    if (name === 'approvals.decide') return { ...input, as: undefined };
    if (name === 'approvals.request') {
      const procedure = this.#pick(needApproval) as ProcedureName;
      return { ...input, procedure, input: this.#inputFor(procedure) };
    }
    return input;
  }

  #known(name: ProcedureName, field: string): readonly unknown[] {
    const { world, knowledge } = this;
    const ofCase = name.startsWith('requests.') ? this.#knownOfCase(field) : null;
    if (ofCase) return ofCase;
    const ofIncident = name.startsWith('incidents.') ? this.#knownOfIncident(field) : null;
    if (ofIncident) return ofIncident;
    if (field === 'from' || field === 'to') {
      if (name === 'accessReviews.setSettings' || instantFields.test(name)) return [];
      return world.places;
    }
    switch (field) {
      case 'id':
      case 'ids':
        return world.pool.get(`${name.split('.')[0]}.id`);
      case 'botIds':
      case 'exceptBots':
        return world.pool.get('botId');
      case 'messageId':
        return world.pool.get('unmask');
      case 'path':
      case 'keyFile':
      case 'passphraseLetterTo':
        return world.places;
      case 'user':
        return [...knowledge.secrets.keys()];
      case 'passphrase':
      case 'current':
        return [...knowledge.secrets.values()].map(({ passphrase }) => passphrase);
      case 'recoveryCode':
        return [knowledge.recoveryCode];
      case 'zone':
        return ['UTC', 'Europe/Berlin', 'Nowhere/At-all'];
      case 'connector':
        return ['open-admin-api', 'langgraph', 'none'];
      case 'baseUrl':
        return [world.baseUrl, world.baseUrl, 'http://127.0.0.1:9'];
      case 'credentials':
        return [{ token: testToken }, {}];
      case 'allowPrivate':
        return [true];
      case 'content':
        return Object.values(chartContents);
      case 'references':
      case 'unmask':
      case 'cursor':
      case 'fingerprint':
      case 'key':
        return world.pool.get(field);
      default:
        return this.#knownIds(field);
    }
  }

  /** fileId, and what an array of linkIds holds. */
  #knownIds(field: string): readonly unknown[] {
    const [, thing] = /^(.+)Ids?$/.exec(field) ?? [];
    const { pool } = this.world;
    return thing === undefined ? [] : [...pool.get(`${thing}Id`), ...pool.get(`${thing}s.id`)];
  }

  /** Null: nothing else than for other calls. */
  #knownOfCase(field: string): readonly unknown[] | null {
    const { pool, now } = this.world;
    switch (field) {
      case 'sameAs':
        return pool.get('requests.id');
      case 'assignedTo':
        return pool.get('users.id');
      case 'content':
        return mails;
      case 'region':
        return ['DE', 'DE-BY', 'CA', 'ENG'];
      // Random ones are mostly in the future, or before the receipt.
      case 'receivedAt':
        return [20, 40, 400].map((days) => new Date(now - days * 86_400_000).toISOString());
      case 'at':
        return [0, 1, 10].map((days) => new Date(now - days * 86_400_000).toISOString());
      case 'value':
        return ['Jörg.Müller@example.de', '030 23125 001'];
      default:
        return null;
    }
  }

  /** Null: nothing else than for other calls. */
  #knownOfIncident(field: string): readonly unknown[] | null {
    const { pool, now } = this.world;
    switch (field) {
      case 'playbooks':
        return pool.get('playbooks.id');
      case 'regimes':
        return ['eu.gdpr', 'eu.nis2', 'eu.dora', 'uk.gdpr', 'us.ca'];
      // Random ones are mostly in the future, or before it happened.
      case 'occurred':
      case 'detected':
      case 'processorNotice':
      case 'aware':
      case 'at':
        return [0, 1, 100].map((hours) => new Date(now - hours * 3_600_000).toISOString());
      default:
        return null;
    }
  }

  #spoil(input: unknown): unknown {
    const fields = Object.keys(input as object);
    const field = this.#pick(fields);
    return field === undefined ? { more: 1 } : { ...(input as object), [field]: this.#draw(anything) };
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.#random() * items.length)];
  }

  #draw<Value>(arbitrary: fc.Arbitrary<Value>): Value {
    return fc.sample(arbitrary, { numRuns: 1, seed: Math.floor(this.#random() * 2 ** 31) })[0]!;
  }
}

/** A mail, something like one, and a letter. */
const mails = [
  Buffer.from('From: ana@example.org\r\nSubject: Auskunft\r\n\r\nAuskunft nach Art. 15 DSGVO, bitte.').toString(
    'base64',
  ),
  'AAEC',
  'Bitte löschen Sie meine Daten.',
];

/** Never a text that could be taken for a place outside. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, 0, -1, 1e308, true, [], {}, '', '\uD800', 'x'.repeat(100_000), '9'.repeat(30)),
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.array(fc.integer()),
  fc.bigInt(),
  fc.constant(JSON.parse(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`) as unknown),
);
const malformed = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withDate: true }),
  fc.record({ __proto__: anything, id: anything, reason: anything, to: fc.integer() }, { requiredKeys: [] }),
  anything,
);
