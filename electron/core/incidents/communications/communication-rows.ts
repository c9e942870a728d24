import { Problem } from '../../../../shared/errors/problem.ts';
import {
  inContent,
  inRegister,
  type ContentReader,
  type ContentStatement,
  type RegisterReader,
  type RegisterTables,
} from '../../vault/index.ts';
import type { ComposedText } from './compose.ts';

export type CommunicationRow = RegisterTables['incident_communication'];

/** Newest first. */
export function listCommunications(register: RegisterReader, incidentId: string): CommunicationRow[] {
  return register.all(
    inRegister
      .selectFrom('incident_communication')
      .selectAll()
      .where('incident_id', '=', incidentId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc'),
  );
}

/** @throws Problem incident.communicationUnknown */
export function requireCommunication(register: RegisterReader, incidentId: string, id: string): CommunicationRow {
  const row = listCommunications(register, incidentId).find((each) => each.id === id);
  if (!row) throw new Problem('incident.communicationUnknown');
  return row;
}

/** @throws Problem incident.communicationUnknown, incident.alreadySent */
export function requireUnsent(register: RegisterReader, incidentId: string, id: string): CommunicationRow {
  const row = requireCommunication(register, incidentId, id);
  if (row.sent_at !== null) throw new Problem('incident.alreadySent');
  return row;
}

/** @throws Problem incident.communicationGone where the content was wiped since */
export async function requireText(content: ContentReader, id: string): Promise<ComposedText> {
  const row = await content.get(
    inContent.selectFrom('incident_communication_text').select(['subject', 'body']).where('communication_id', '=', id),
  );
  if (!row) throw new Problem('incident.communicationGone');
  return row;
}

export function storeText(incidentId: string, id: string, { subject, body }: ComposedText): ContentStatement {
  return {
    sql: `INSERT INTO incident_communication_text (communication_id, incident_id, subject, body) VALUES (?, ?, ?, ?)
      ON CONFLICT (communication_id) DO UPDATE SET subject = excluded.subject, body = excluded.body`,
    rows: [[id, incidentId, subject, body]],
  };
}
