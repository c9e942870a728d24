/** The tables of records of processing, assessments, advice and processors in register.db, as their migrations leave them. */
export interface RecordTables {
  given_number: { controller_id: string; series: string; last: number };
  processing_record: {
    id: string;
    controller_id: string;
    number: string;
    draft: string | null;
    draft_by: string | null;
    draft_at: number | null;
    retired_at: number | null;
    retired_by: string | null;
    retire_note: string | null;
    created_by: string;
    created_at: number;
    changed_at: number;
  };
  record_revision: {
    record_id: string;
    revision: number;
    fields: string;
    note: string;
    released_by: string;
    released_at: number;
  };
  dpia: {
    id: string;
    controller_id: string;
    number: string;
    state: 'threshold' | 'notRequired' | 'assessing' | 'advised' | 'accepted' | 'consulting';
    fields: string;
    advice: string | null;
    decision: string | null;
    consultation: string | null;
    created_by: string;
    created_at: number;
    changed_at: number;
  };
  dpia_withdrawn: {
    id: string;
    dpia_id: string;
    threshold: string | null;
    advice: string | null;
    decision: string | null;
    consultation: string | null;
    why: 'textChanged' | 'thresholdSettled' | 'authorityAnswered' | 'decidedAnew' | 'corrected';
    changed: string;
    note: string;
    withdrawn_by: string;
    withdrawn_at: number;
  };
  dpo_advice: {
    id: string;
    controller_id: string;
    number: string;
    subject: string;
    question: string;
    asked_by: string;
    asked_on: string;
    record_id: string | null;
    bot_id: string | null;
    advice: string | null;
    advised_by: string | null;
    advised_at: number | null;
    outcome: 'open' | 'followed' | 'partlyFollowed' | 'notFollowed';
    outcome_reason: string;
    outcome_by: string | null;
    outcome_at: number | null;
    created_by: string;
    created_at: number;
  };
  processor: {
    id: string;
    controller_id: string;
    number: string;
    fields: string;
    retired_at: number | null;
    retired_by: string | null;
    retire_note: string | null;
    created_by: string;
    created_at: number;
    changed_at: number;
  };
  processor_questionnaire: {
    id: string;
    processor_id: string;
    sent_on: string;
    due_on: string | null;
    created_by: string;
    created_at: number;
  };
  questionnaire_answer: {
    id: string;
    questionnaire_id: string;
    answered_on: string;
    answers: string;
    assessment: string;
    recorded_by: string;
    recorded_at: number;
  };
}
