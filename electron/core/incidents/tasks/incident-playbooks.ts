import { inRegister, type RegisterReader } from '../../vault/index.ts';

/** The playbooks an incident took its tasks from, in their order, with the names they had then. */
export function listIncidentPlaybooks(
  register: RegisterReader,
  incidentId: string,
): { id: string; version: number; name: string }[] {
  return register.all(
    inRegister
      .selectFrom('incident_playbook')
      .select(['playbook_id as id', 'version', 'name'])
      .where('incident_id', '=', incidentId)
      .orderBy('added_at')
      .orderBy('playbook_id'),
  );
}
