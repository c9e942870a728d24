/** The columns of both databases as the migrations leave them, for the query builder. Times are epoch milliseconds. */
export interface RegisterTables {
  meta: { key: string; value: string | number | Uint8Array };
  user: { id: string; name: string; display_name: string; role: string; created_at: number };
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
  };
  bot: { id: string; backend_id: string; external_id: string; name: string };
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
  scope_key: { key: number; id: string };
  sync_state: { backend_id: string; state: string };
}
