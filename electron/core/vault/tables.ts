/** The columns of both databases as the migrations leave them, for the query builder. Times are epoch milliseconds. */
export interface RegisterTables {
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
}

export interface ContentTables {
  person: { key: number; id: string; backend_id: string; external_id: string; display_name: string | null };
  identifier: { person_key: number; kind: string; normalised: string; value: string };
  conversation: {
    key: number;
    id: string;
    backend_id: string;
    bot_id: string;
    external_id: string;
    person_key: number | null;
    started_at: number;
    last_message_id: number | null;
    message_count: number;
    revision: string | null;
  };
  message: {
    id: number;
    conversation_key: number;
    external_id: string;
    role: 'person' | 'bot' | 'agent' | 'system';
    body: string;
    scope: string;
  };
  message_fragment: { id: number; body: string };
  detected_span: {
    message_id: number;
    start: number;
    length: number;
    type: string;
    confidence: number;
    reason: string;
    is_validated: 0 | 1;
  };
  span_verdict: {
    message_id: number;
    start: number;
    length: number;
    type: string;
    verdict: 'accepted' | 'rejected';
    decided_by: string;
    decided_at: number;
  };
  finding: {
    id: string;
    rule: string;
    aspect: string;
    outcome: string;
    severity: 'low' | 'medium' | 'high';
    bot_id: string;
    conversation_key: number | null;
    at: number;
    evidence: string;
    details: string;
    status: 'open' | 'accepted' | 'rejected' | 'fixed';
    note: string;
    decided_by: string | null;
    decided_at: number | null;
  };
  review_set: {
    id: string;
    kind: 'messages' | 'sample';
    name: string;
    plan: string;
    state: 'open' | 'closed';
    created_by: string;
    created_at: number;
    closed_by: string | null;
    closed_at: number | null;
  };
  review_item: {
    review_id: string;
    position: number;
    conversation_key: number | null;
    message_id: number | null;
    decision: string;
    note: string;
    is_done: 0 | 1;
    decided_by: string | null;
    decided_at: number | null;
  };
  review_change: {
    key: number;
    batch_id: string;
    review_id: string;
    position: number;
    before: string;
    after: string;
    verdicts: string;
    made_by: string;
    made_at: number;
    undone_at: number | null;
  };
  pseudonym: {
    key: number;
    case_id: string;
    type: string;
    normalised: string;
    original: string;
    replacement: string;
  };
  pseudonym_use: { pseudonym_key: number; message_id: number };
  check_state: { conversation_key: number; rules: string };
  check_result: { conversation_key: number; rule: string; outcome: string };
  asked_data: { message_id: number; data: string; conversation_key: number; is_needed: 0 | 1 };
  scan_state: { only: number; rules: string; position: number };
  scope_key: { key: number; id: string };
  sync_state: { backend_id: string; state: string };
}
