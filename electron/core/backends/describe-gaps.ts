import { inContent, type ContentReader, type RegisterReader } from '../vault/index.ts';
import { readBackend } from './backend-row.ts';
import { findConnector } from './connectors/index.ts';

/** What a copy of what a chatbot system holds lacks, in both languages. */
export interface Gap {
  backendId: string;
  en: string;
  de: string;
}

/** What the interfaces of these systems cut off, and what their syncs left out or could not read. */
export async function describeGaps(
  register: RegisterReader,
  content: ContentReader,
  backendIds: readonly string[],
): Promise<Gap[]> {
  const states = await content.all(inContent.selectFrom('sync_state').select(['backend_id', 'state']));
  return backendIds.flatMap((backendId) => {
    const backend = readBackend(register, backendId);
    const state = states.find((row) => row.backend_id === backendId)?.state;
    const { unread = [] } = (state === undefined ? {} : JSON.parse(state)) as { unread?: string[] };
    const gaps = [...findConnector(backend.connector).limits];
    if (backend.sync_from !== null) {
      const day = new Date(backend.sync_from).toISOString().slice(0, 10);
      gaps.push({
        en: `Messages from before ${day} were not read from this system.`,
        de: `Nachrichten aus der Zeit vor dem ${day} wurden aus diesem System nicht gelesen.`,
      });
    }
    if (unread.length > 0)
      gaps.push({
        en: `Conversations that this system lists, but that could not be read: ${unread.length}. Whose they are is not known.`,
        de: `Gespräche, die dieses System auflistet, die sich aber nicht lesen ließen: ${unread.length}. Wessen Gespräche das sind, ist nicht bekannt.`,
      });
    if (backend.state === 'removed')
      gaps.push({
        en: 'This system is not connected any more; nothing that was said there since is part of the copy.',
        de: 'Dieses System ist nicht mehr angeschlossen; was dort seither gesagt wurde, gehört nicht zur Kopie.',
      });
    return gaps.map(({ en, de }) => ({ backendId, en, de }));
  });
}
