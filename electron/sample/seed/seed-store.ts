import type { Store } from '../store/open-store.ts';
export function seedStore(_store: Store): void {}
