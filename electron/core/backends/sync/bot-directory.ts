import { v7 as uuidv7 } from 'uuid';
import type { JobControl } from '../../handlers.ts';
import { readName, unnamed } from '../engine/read-name.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';

/** Our ids of a backend's bots. A bot is stored before the first conversation that names it. */
export class BotDirectory {
  readonly #backendId: string;
  readonly #store: JobControl['store'];
  readonly #bots: Map<string, { id: string; name: string }>;

  constructor(register: RegisterReader, backendId: string, store: JobControl['store']) {
    this.#backendId = backendId;
    this.#store = store;
    const rows = register.all(
      inRegister.selectFrom('bot').select(['id', 'external_id', 'name']).where('backend_id', '=', backendId),
    );
    this.#bots = new Map(rows.map((row) => [row.external_id, { id: row.id, name: row.name }]));
  }

  /** Adds new bots and takes over changed names. A bot that is gone stays: its conversations may still be here. */
  update(bots: readonly { externalId: string; name: string }[]): void {
    const changed = bots.filter(({ externalId, name }) => this.#bots.get(externalId)?.name !== name);
    if (changed.length === 0) return;
    const rows = changed.map(({ externalId, name }) => ({
      id: this.#bots.get(externalId)?.id ?? uuidv7(),
      backend_id: this.#backendId,
      external_id: externalId,
      name,
    }));
    this.#store((register) => {
      register.run(
        inRegister
          .insertInto('bot')
          .values(rows)
          .onConflict((conflict) =>
            conflict.columns(['backend_id', 'external_id']).doUpdateSet({ name: (row) => row.ref('excluded.name') }),
          ),
      );
    });
    for (const row of rows) this.#bots.set(row.external_id, { id: row.id, name: row.name });
  }

  /** @param externalId null for conversations that name no bot: they share one without a name */
  idOf(externalId: string | null): string {
    const key = externalId ?? '';
    if (!this.#bots.has(key)) this.update([{ externalId: key, name: readName(key) ?? unnamed }]);
    const bot = this.#bots.get(key);
    if (!bot) throw new Error('a bot was stored and is not known');
    return bot.id;
  }
}
