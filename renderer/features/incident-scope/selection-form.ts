import type { InputOf } from '../../../shared/contract/index.ts';
import { instantOfLocal } from '../../lib/local-time.ts';

export type Selection = InputOf<'incidents.takeScope'>['selection'];

/** What is typed to say which conversations may be concerned; what is empty does not narrow them. */
export type SelectionTexts = Record<'backendId' | 'botId' | 'from' | 'to' | 'query' | 'sessions', string>;

export const emptySelection: SelectionTexts = { backendId: '', botId: '', from: '', to: '', query: '', sessions: '' };

/** Ids of sessions as they were pasted, one per line, each once. */
export function readSessions(pasted: string): string[] {
  return [...new Set(pasted.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

export function toSelection(texts: SelectionTexts): Selection {
  const { backendId, botId, query } = texts;
  const sessionIds = readSessions(texts.sessions);
  return {
    ...(backendId !== '' && { backendId }),
    ...(botId !== '' && { botId }),
    ...(texts.from !== '' && { from: instantOfLocal(texts.from) ?? texts.from }),
    ...(texts.to !== '' && { to: instantOfLocal(texts.to) ?? texts.to }),
    ...(query.trim() !== '' && { query: query.trim() }),
    ...(sessionIds.length > 0 && { sessionIds }),
  };
}

/** What outlives the lock: searched words and ids of sessions are content. */
export function withoutContent(texts: SelectionTexts): SelectionTexts {
  return { ...texts, query: '', sessions: '' };
}
