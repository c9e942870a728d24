/** The tables of inspections and facts of chatbot systems in register.db, as its migrations leave them. */
export interface InspectionTables {
  probe_permission: {
    id: string;
    /** With its port where that is not the usual one. */
    host: string;
    permitted_by: string;
    permitted_on: string;
    evidence: string;
    confirmed_by: string;
    confirmed_at: number;
    withdrawn_by: string | null;
    withdrawn_at: number | null;
  };
  backend_inspection: {
    id: string;
    backend_id: string;
    host: string;
    permission_id: string | null;
    checks: string;
    problem: string | null;
    inspected_by: string;
    started_at: number;
    finished_at: number;
  };
  safety_finding: {
    id: string;
    backend_id: string;
    key: string;
    check_name: string;
    kind: string;
    first_seen_at: number;
  };
  safety_sighting: {
    inspection_id: string;
    finding_id: string;
    severity: 'low' | 'medium' | 'high';
    seen_by: 'usual' | 'probe';
    evidence: string;
  };
  inspection_schedule: { backend_id: string; every_days: number; set_by: string; set_at: number };
  backend_fact: {
    id: string;
    backend_id: string;
    topic: 'adminAccounts' | 'lastSignIn' | 'secondFactor' | 'encryptionAtRest';
    value: string;
    is_read: 0 | 1;
    evidence: string;
    stated_on: string;
    review_on: string | null;
    stored_by: string;
    stored_at: number;
  };
  backend_quota: {
    backend_id: string;
    most: number | null;
    remaining: number | null;
    resets_at: number | null;
    seen_at: number;
  };
}
