export const migration = {
  version: 4,
  sql: `
    -- By which rules a conversation was checked as it is now. One without a row is due.
    CREATE TABLE check_state (
      conversation_key INTEGER PRIMARY KEY REFERENCES conversation (key) ON DELETE CASCADE,
      rules TEXT NOT NULL
    ) STRICT;

    -- How each check ended: ok, notApplicable, or what was wrong.
    CREATE TABLE check_result (
      conversation_key INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
      rule TEXT NOT NULL,
      outcome TEXT NOT NULL,
      PRIMARY KEY (conversation_key, rule)
    ) STRICT, WITHOUT ROWID;

    -- Which data a bot asked for, and in which message.
    CREATE TABLE asked_data (
      message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
      data TEXT NOT NULL,
      conversation_key INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
      is_needed INTEGER NOT NULL CHECK (is_needed IN (0, 1)),
      PRIMARY KEY (message_id, data)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX asked_data_of_conversation ON asked_data (conversation_key);

    -- A conversation that changed is due again, whatever statement changed it.
    CREATE TRIGGER message_added_is_unchecked AFTER INSERT ON message BEGIN
      DELETE FROM check_state WHERE conversation_key = new.conversation_key;
    END;
    CREATE TRIGGER message_removed_is_unchecked AFTER DELETE ON message BEGIN
      DELETE FROM check_state WHERE conversation_key = old.conversation_key;
    END;
    CREATE TRIGGER message_changed_is_unchecked AFTER UPDATE OF body, role, conversation_key ON message
    WHEN old.body <> new.body OR old.role <> new.role OR old.conversation_key <> new.conversation_key BEGIN
      DELETE FROM check_state WHERE conversation_key IN (old.conversation_key, new.conversation_key);
    END;
    CREATE TRIGGER conversation_moved_is_unchecked AFTER UPDATE OF bot_id, started_at ON conversation
    WHEN old.bot_id <> new.bot_id OR old.started_at <> new.started_at BEGIN
      DELETE FROM check_state WHERE conversation_key = new.key;
    END;

    -- A place that a person rejected no longer counts.
    CREATE TRIGGER verdict_added_is_unchecked AFTER INSERT ON span_verdict BEGIN
      DELETE FROM check_state
      WHERE conversation_key = (SELECT conversation_key FROM message WHERE id = new.message_id);
    END;
    CREATE TRIGGER verdict_changed_is_unchecked AFTER UPDATE ON span_verdict BEGIN
      DELETE FROM check_state
      WHERE conversation_key = (SELECT conversation_key FROM message WHERE id = new.message_id);
    END;
    CREATE TRIGGER verdict_removed_is_unchecked AFTER DELETE ON span_verdict BEGIN
      DELETE FROM check_state
      WHERE conversation_key = (SELECT conversation_key FROM message WHERE id = old.message_id);
    END;
  `,
};
