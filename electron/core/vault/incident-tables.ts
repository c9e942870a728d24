/** The tables of incidents in register.db, as its migrations leave them. */
export interface IncidentTables {
  incident: {
    id: string;
    number: string;
    controller_id: string;
    drill_speed: number | null;
    drill_started_at: number | null;
    phase: 'assess' | 'contain' | 'notify' | 'recover' | 'learn';
    state: 'open' | 'closed';
    origin: string;
    facts: string;
    occurred_at: number | null;
    detected_at: number | null;
    processor_notice_at: number | null;
    aware_at: number | null;
    aware_reasons: string;
    closed_at: number | null;
    created_by: string;
    created_at: number;
  };
  incident_event: {
    id: string;
    incident_id: string;
    at: number;
    recorded_at: number;
    type: string;
    details: string;
    user_id: string | null;
  };
  incident_clock_event: {
    id: string;
    incident_id: string;
    type: string;
    at: number;
    regime: string | null;
    note: string;
    user_id: string;
  };
  incident_playbook: {
    incident_id: string;
    playbook_id: string;
    version: number;
    name: string;
    added_at: number;
  };
  incident_task: {
    id: string;
    incident_id: string;
    task_key: string | null;
    playbook_id: string | null;
    position: number;
    phase: 'assess' | 'contain' | 'notify' | 'recover' | 'learn';
    title: string;
    instructions: string;
    owner: string;
    due: string | null;
    due_at: number | null;
    evidence_asked: string;
    depends_on: string;
    state: 'open' | 'doing' | 'done' | 'notNeeded';
    evidence: string;
    done_at: number | null;
    done_by: string | null;
  };
  incident_scope: {
    id: string;
    incident_id: string;
    figures: string;
    is_frozen: 0 | 1;
    taken_by: string;
    taken_at: number;
  };
  incident_assessment: {
    id: string;
    incident_id: string;
    factors: string;
    reasons: string;
    assessed_by: string;
    assessed_at: number;
  };
  incident_advice: {
    id: string;
    incident_id: string;
    subject: 'authority' | 'persons';
    advises: 'notify' | 'doNotNotify';
    reasons: string;
    advised_by: string;
    advised_at: number;
  };
  incident_decision: {
    id: string;
    incident_id: string;
    subject: 'authority' | 'persons';
    choice: 'notify' | 'doNotNotify';
    ground: string | null;
    name: string;
    position: string;
    reasons: string;
    advice_id: string | null;
    departs: 0 | 1;
    departure_reasons: string;
    decided_at: number;
    recorded_by: string;
  };
  incident_notification: {
    id: string;
    incident_id: string;
    type: 'initial' | 'followUp' | 'complete' | 'withdrawn';
    authority_id: string | null;
    typed: string;
    sent: string | null;
    scope_id: string | null;
    dispatch: string | null;
    sent_at: number | null;
    created_by: string;
    created_at: number;
  };
  incident_communication: {
    id: string;
    incident_id: string;
    kind: 'letter' | 'publicNotice' | 'processorNotice';
    language: 'de' | 'en';
    scope_id: string | null;
    recipients: number | null;
    dispatch: string | null;
    sent_at: number | null;
    created_by: string;
    created_at: number;
  };
  incident_measure: {
    id: string;
    incident_id: string;
    text: string;
    owner: string;
    due_on: string | null;
    done_on: string | null;
    done_note: string;
    activity_id: string | null;
    record_id: string | null;
    created_by: string;
    created_at: number;
  };
  playbook_version: {
    playbook_id: string;
    version: number;
    fields: string | null;
    note: string;
    saved_by: string;
    saved_at: number;
  };
}

/** Those in content.db. */
export interface IncidentContentTables {
  incident_comment: {
    id: string;
    incident_id: string;
    at: number;
    user_id: string;
    text: string;
  };
  incident_selection: {
    scope_id: string;
    incident_id: string;
    selection: string;
  };
  incident_affected: {
    scope_id: string;
    key: string;
    details: string;
  };
  incident_communication_text: {
    communication_id: string;
    incident_id: string;
    subject: string;
    body: string;
  };
}
