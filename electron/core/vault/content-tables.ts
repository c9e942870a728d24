import type { IncidentContentTables } from './incident-tables.ts';

/** The columns of content.db as its migrations leave them, for the query builder. Times are epoch milliseconds. */
export interface ContentTables extends IncidentContentTables {
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
    bot_id: string | null;
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
  request_person: {
    request_id: string;
    name: string;
    address: string;
    email: string;
    phone: string;
    note: string;
    text: string;
    identity_evidence: string;
    identity_doubt: string;
  };
  request_identifier: {
    request_id: string;
    kind: string;
    normalised: string;
    value: string;
  };
  request_comment: {
    id: string;
    request_id: string;
    at: number;
    user_id: string;
    text: string;
  };
  request_file: {
    id: string;
    request_id: string;
    name: string;
    media_type: string;
    kind: 'source' | 'attachment' | 'evidence' | 'letter' | 'certificate';
    bytes: Uint8Array;
    added_at: number;
    added_by: string;
  };
  request_task: {
    id: string;
    request_id: string;
    kind: string;
    text: string;
    details: string;
    is_done: 0 | 1;
    evidence: string;
    done_by: string | null;
    done_at: number | null;
    created_at: number;
  };
  request_letter: {
    id: string;
    request_id: string;
    kind: string;
    language: 'de' | 'en';
    recipient: string;
    subject: string;
    body: string;
    is_final: 0 | 1;
    created_at: number;
    created_by: string;
    file_id: string | null;
    dispatched_at: number | null;
    dispatch_channel: string | null;
    dispatch_proof: string;
    dispatch_by: string | null;
  };
  request_search: {
    request_id: string;
    searched_at: number;
    unsearched: string;
    fingerprint: string;
  };
  request_link: {
    id: string;
    request_id: string;
    backend_id: string;
    target: 'person' | 'conversation';
    external_id: string;
    proposal: string;
    confidence: number;
    found_at: number;
    decision: 'open' | 'accepted' | 'rejected';
    note: string;
    decided_by: string | null;
    decided_at: number | null;
    newest_known: string | null;
  };
  request_excluded: {
    request_id: string;
    conversation_key: number;
    why: string;
    decided_by: string;
    decided_at: number;
  };
  disclosure: {
    request_id: string;
    message_id: number;
    decision: string;
    decided_by: string;
    decided_at: number;
  };
  disclosure_change: {
    key: number;
    batch_id: string;
    request_id: string;
    message_id: number;
    before: string | null;
    after: string | null;
    made_by: string;
    made_at: number;
    undone_at: number | null;
  };
  request_package: {
    id: string;
    request_id: string;
    summary: string;
    created_by: string;
    created_at: number;
    letter_file_id: string | null;
    dispatched_at: number | null;
    dispatch_channel: string | null;
    dispatch_proof: string;
    dispatch_by: string | null;
  };
  restriction: {
    conversation_key: number;
    request_id: string;
    since: number;
  };
  erasure_plan: {
    id: string;
    request_id: string;
    state: 'draft' | 'running' | 'partial' | 'verified' | 'superseded';
    snapshot: string;
    created_by: string;
    created_at: number;
  };
  erasure_item: {
    id: string;
    plan_id: string;
    backend_id: string | null;
    resource: 'message' | 'conversation' | 'person' | 'vault';
    external_id: string;
    parent_external_id: string | null;
    conversation_id: string | null;
    step: number;
    messages: number;
    state: 'pending' | 'submitted' | 'awaiting' | 'gone' | 'stillThere' | 'failed' | 'held' | 'byHand' | 'doneByHand';
    ground: string | null;
    note: string;
    attempts: number;
    last_code: string | null;
    deletion_id: string | null;
    submitted_at: number | null;
    updated_at: number;
  };
  conversation_model: {
    conversation_key: number;
    model: string;
    first_at: number;
    last_at: number;
    messages: number;
  };
  account_action: {
    conversation_key: number;
    is_reported: 0 | 1;
    phrases: string;
    revision: string | null;
    last_message_id: number | null;
    message_count: number;
  };
  hold_scope: {
    hold_id: string;
    scope: string;
    reason: string;
  };
  retention_start: {
    id: string;
    backend_id: string;
    person_external_id: string | null;
    conversation_external_id: string | null;
    start: 'contractEnd' | 'caseEnd' | 'consentWithdrawn';
    at: number;
    note: string;
    recorded_by: string;
    recorded_at: number;
  };
}
