/** The tables of the programme, of training and of the register of bots in register.db, as their migrations leave them. */
export interface ProgrammeTables {
  programme_activity: {
    id: string;
    controller_id: string;
    fields: string;
    ended_at: number | null;
    ended_by: string | null;
    end_note: string | null;
    created_by: string;
    created_at: number;
    changed_at: number;
  };
  programme_occurrence: {
    id: string;
    activity_id: string;
    due_on: string;
    done_on: string;
    evidence: string;
    result: string;
    recorded_by: string;
    recorded_at: number;
  };
  programme_follow_up: {
    id: string;
    occurrence_id: string;
    text: string;
    severity: 'low' | 'medium' | 'high';
    owner: string;
    due_on: string | null;
    done_on: string | null;
    done_note: string;
    done_by: string | null;
  };
  training: {
    id: string;
    controller_id: string;
    fields: string;
    recorded_by: string;
    recorded_at: number;
  };
  bot_entry: {
    bot_id: string;
    fields: string;
    changed_by: string;
    changed_at: number;
  };
  bot_version: {
    id: string;
    bot_id: string;
    since: string;
    fields: string;
    entered_by: string;
    entered_at: number;
  };
}
