import type { ConnectorTables } from './connector-tables.ts';
import type { IncidentTables } from './incident-tables.ts';
import type { InspectionTables } from './inspection-tables.ts';
import type { ProgrammeTables } from './programme-tables.ts';
import type { RecordTables } from './record-tables.ts';

/** The columns of register.db as its migrations leave them, for the query builder. Times are epoch milliseconds. */
export interface RegisterTables
  extends ConnectorTables, IncidentTables, InspectionTables, ProgrammeTables, RecordTables {
  meta: { key: string; value: string | number | Uint8Array };
  user: {
    id: string;
    name: string;
    display_name: string;
    role: string;
    created_at: number;
    state: 'invited' | 'active' | 'removed';
    created_by: string | null;
    reset_at: number | null;
    reset_by: string | null;
    removed_at: number | null;
    removed_by: string | null;
    last_sign_in_at: number | null;
    public_key: string | null;
  };
  approval: {
    id: string;
    procedure: string;
    kind: string;
    input: string;
    effects: string;
    fingerprint: string;
    note: string;
    requested_by: string;
    requested_at: number;
    expires_at: number;
    state: 'open' | 'approved' | 'declined' | 'withdrawn' | 'used';
    decided_by: string | null;
    decided_at: number | null;
    decision_note: string | null;
    used_at: number | null;
  };
  access_review: {
    id: string;
    backend_id: string | null;
    period_from: number;
    period_to: number;
    signed_by: string;
    signed_at: number;
    body: string;
  };
  backend_access: {
    backend_id: string;
    external_id: string;
    at: number;
    actor: string;
    action: string;
    target_hash: string | null;
  };
  audit_entry: {
    seq: number;
    at: number;
    user_id: string | null;
    procedure: string;
    body: string;
    hash: string;
  };
  audit_start: { seq: number; hash: string; body: string; signature: string };
  kept_agreement: { seq: number; procedure: string; body: string };
  /** A view: entries that are there, and agreements of those that were removed. */
  agreement: { seq: number; procedure: string; body: string };
  audit_head: { only: number; seq: number; hash: string };
  pending_operation: { id: string; procedure: string; user_id: string | null; begun_seq: number };
  job: {
    id: string;
    procedure: string;
    input: string;
    subject_id: string | null;
    user_id: string;
    state: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';
    done: number;
    total: number | null;
    started_at: number;
    finished_at: number | null;
    result: string | null;
    problem: string | null;
  };
  controller: { id: string; name: string; fields: string; created_at: number };
  backend: {
    id: string;
    controller_id: string;
    connector: string;
    name: string;
    base_url: string;
    sealed_credentials: string | null;
    is_sample: 0 | 1;
    sync_from: number | null;
    state: 'active' | 'removed';
    created_at: number;
    created_by: string;
    allows_private: 0 | 1;
    disabled_at: number | null;
    disabled_by: string | null;
    disabled_reason: string | null;
  };
  bot: { id: string; backend_id: string; external_id: string; name: string };
  bot_profile: { bot_id: string; profile: string; declared_by: string; declared_at: number };
  check_rule: { id: string; changes: string };
  own_check_rule: { id: string; rule: string };
  privacy_notice: {
    id: string;
    language: 'de' | 'en';
    version: string;
    valid_from: number;
    url: string;
    shown: string;
    text: string;
    added_by: string;
    added_at: number;
  };
  privacy_notice_bot: { notice_id: string; bot_id: string };
  rule_publisher: { fingerprint: string; name: string; public_key: string; trusted_by: string; trusted_at: number };
  rule_pack: {
    id: string;
    publisher_fingerprint: string;
    version: number;
    fingerprint: string;
    signed: string;
    adopted_by: string;
    adopted_at: number;
  };
  request: {
    id: string;
    number: string;
    controller_id: string;
    kind: string;
    regime: string;
    region: string | null;
    received_at: number;
    channel: string;
    language: 'de' | 'en';
    state: 'open' | 'closed';
    waiting_for: string | null;
    identity: 'unchecked' | 'asked' | 'confirmed' | 'notNeeded' | 'failed';
    identity_method: string | null;
    assigned_to: string | null;
    same_as: string | null;
    finding_id: string | null;
    outcome: string | null;
    ground: string | null;
    answered_at: number | null;
    closed_at: number | null;
    created_by: string;
    created_at: number;
  };
  request_event: {
    id: string;
    request_id: string;
    at: number;
    recorded_at: number;
    type: string;
    details: string;
    user_id: string | null;
  };
  letter_template: {
    kind: string;
    language: 'de' | 'en';
    subject: string;
    body: string;
  };
  erasure_certificate: {
    id: string;
    request_id: string;
    plan_id: string;
    created_at: number;
    created_by: string;
    body: string;
    signature: string;
  };
  tombstone: {
    kind: 'conversation' | 'person' | 'identifier';
    hash: string;
    backend_id: string;
    until: number;
    plan_id: string;
  };
  retention_policy: {
    id: string;
    backend_id: string;
    bot_id: string | null;
    fields: string;
    state: 'draft' | 'active' | 'retired';
    replaces: string | null;
    advice: string | null;
    advised_by: string | null;
    advised_at: number | null;
    activated_at: number | null;
    retired_at: number | null;
    every_days: number | null;
    up_to: number | null;
    scheduled_by: string | null;
    scheduled_at: number | null;
    last_run_at: number | null;
    created_by: string;
    created_at: number;
    changed_at: number;
  };
  retention_setting: {
    backend_id: string;
    days: number | null;
    source: string;
    stated_on: string;
    is_read: 0 | 1;
    stored_by: string;
    stored_at: number;
  };
  legal_hold: {
    id: string;
    number: string;
    ground: string;
    owner: string;
    ends_on: string | null;
    review_on: string | null;
    created_by: string;
    created_at: number;
    released_by: string | null;
    released_at: number | null;
  };
}
