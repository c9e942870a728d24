import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { rawQuery } from '../../transcripts/index.ts';
import { listIncidents, type IncidentRow } from '../incident-rows.ts';
import { chooseConversations } from './choose-conversations.ts';
import { listScopes } from './scope-rows.ts';
import { chooseWithin, readSelection } from './selection-rows.ts';

/**
 * Keys of the conversations that open incidents comprise, each as it was counted last: whoever deletes them takes from
 * the incident what it rests on. Drills comprise none.
 */
export async function findOfOpenIncidents(context: Pick<Context, 'register' | 'vault'>): Promise<ReadonlySet<number>> {
  const open = listIncidents(context.register).filter(({ state }) => state === 'open');
  const keys = await Promise.all(open.map((incident) => findOfIncident(context, incident)));
  return new Set(keys.flat());
}

async function findOfIncident(
  { register, vault }: Pick<Context, 'register' | 'vault'>,
  incident: IncidentRow,
): Promise<number[]> {
  const content = vault.contentReader;
  const [newest] = listScopes(register, incident.id);
  const selection = newest ? await readSelection(content, newest.id) : null;
  if (!selection) return [];
  const { counted } = await chooseConversations(content, chooseWithin(register, incident, selection));
  const rows = await content.all(rawQuery(sql<{ key: number }>`SELECT c.key FROM conversation AS c WHERE ${counted}`));
  return rows.map(({ key }) => key);
}
