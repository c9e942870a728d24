import { inContent, type ContentReader, type RegisterReader } from '../vault/index.ts';
import { connectorOf } from './added-connectors/connector-of.ts';
import { readBackend, type BackendRow } from './backend-row.ts';
import type { BothLanguages } from './engine/description/request-description.ts';

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
    return listGaps(register, backend, unread.length).map((gap) => ({ backendId, ...gap }));
  });
}

/** The same for one system, by what is known without its content. @param unread how many could not be read */
export function listGaps(register: RegisterReader, backend: BackendRow, unread: number): BothLanguages[] {
  const gaps = connectorOf(register, backend.connector).limits.map(({ en, de }) => ({ en, de }));
  if (backend.sync_from !== null) {
    const day = new Date(backend.sync_from).toISOString().slice(0, 10);
    gaps.push({
      en: `Messages from before ${day} were not read from this system.`,
      de: `Nachrichten aus der Zeit vor dem ${day} wurden aus diesem System nicht gelesen.`,
    });
  }
  if (unread > 0)
    gaps.push({
      en: `Conversations that this system lists, but that could not be read: ${unread}. Whose they are is not known.`,
      de: `Gespräche, die dieses System auflistet, die sich aber nicht lesen ließen: ${unread}. Wessen Gespräche das sind, ist nicht bekannt.`,
    });
  if (backend.disabled_at !== null && backend.state === 'active') {
    const day = new Date(backend.disabled_at).toISOString().slice(0, 10);
    gaps.push({
      en: `This system has been switched off since ${day}; what was said there since is not part of the copy.`,
      de: `Dieses System ist seit dem ${day} abgeschaltet; was dort seither gesagt wurde, gehört nicht zur Kopie.`,
    });
  }
  if (backend.state === 'removed')
    gaps.push({
      en: 'This system is not connected any more; nothing that was said there since is part of the copy.',
      de: 'Dieses System ist nicht mehr angeschlossen; was dort seither gesagt wurde, gehört nicht zur Kopie.',
    });
  return gaps;
}
