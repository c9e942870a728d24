import type { ScopeSelection } from '../../../../shared/contract/incidents/scope.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { listBackendRows } from '../../backends/index.ts';
import { inContent, type ContentReader, type ContentStatement, type RegisterReader } from '../../vault/index.ts';
import type { IncidentRow } from '../incident-rows.ts';
import type { Choice } from './choose-conversations.ts';
import { listScopes } from './scope-rows.ts';

/** What an incident can comprise: the chatbot systems of its organisation, those removed since among them. */
export function chooseWithin(register: RegisterReader, incident: IncidentRow, selection: ScopeSelection): Choice {
  const own = listBackendRows(register, true).filter((row) => row.controller_id === incident.controller_id);
  return { selection, backendIds: own.map(({ id }) => id) };
}

export function storeSelection(scopeId: string, incidentId: string, selection: ScopeSelection): ContentStatement {
  return {
    sql: 'INSERT INTO incident_selection (scope_id, incident_id, selection) VALUES (?, ?, ?)',
    rows: [[scopeId, incidentId, JSON.stringify(selection)]],
  };
}

/** Of an older count the figures are enough. What left with a notification or a letter keeps its selection. */
export function forgetOlderSelections(register: RegisterReader, incidentId: string, newest: string): ContentStatement {
  const kept = listScopes(register, incidentId).filter(({ isFrozen }) => isFrozen);
  return {
    sql: `DELETE FROM incident_selection WHERE incident_id = ? AND scope_id NOT IN (SELECT value FROM json_each(?))`,
    rows: [[incidentId, JSON.stringify([newest, ...kept.map(({ id }) => id)])]],
  };
}

/** The selection of the newest count. @throws Problem incident.nothingCounted, where the content was wiped since, too */
export async function requireSelection(
  content: ContentReader,
  register: RegisterReader,
  incidentId: string,
): Promise<ScopeSelection> {
  const [newest] = listScopes(register, incidentId);
  const row = newest && (await readSelection(content, newest.id));
  if (!row) throw new Problem('incident.nothingCounted');
  return row;
}

/** Null where the content was wiped since. */
export async function readSelection(content: ContentReader, scopeId: string): Promise<ScopeSelection | null> {
  const row = await content.get(
    inContent.selectFrom('incident_selection').select('selection').where('scope_id', '=', scopeId),
  );
  return row ? (JSON.parse(row.selection) as ScopeSelection) : null;
}
