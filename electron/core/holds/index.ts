import type { ContentReader, RegisterReader } from '../vault/index.ts';

export { holdHandlers } from './handlers.ts';

export async function readHeld(_content: ContentReader, _register: RegisterReader) {
  return { keys: new Map<number, { holdId: string; number: string; ground: string }>() };
}
