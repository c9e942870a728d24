import type { Store } from './open-store.ts';

/** From then on (epoch ms) the bots answer with this model; what they said before they said with another, or none is known. */
export function switchModel(store: Store, model: string, since: number): void {
  store
    .prepare('INSERT INTO model_switch VALUES (?, ?) ON CONFLICT (since) DO UPDATE SET model = excluded.model')
    .run(since, model);
}
