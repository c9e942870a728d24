export const migration = {
  version: 9,
  sql: `
    -- Which models a conversation was answered with, where its chatbot system says so.
    CREATE TABLE conversation_model (
      conversation_key INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
      model TEXT NOT NULL,
      first_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      messages INTEGER NOT NULL,
      PRIMARY KEY (conversation_key, model)
    ) STRICT, WITHOUT ROWID;

    -- Whether the bot reports in a conversation that it changed something in an account, and of which state of the
    -- conversation and by which phrases that was read.
    CREATE TABLE account_action (
      conversation_key INTEGER PRIMARY KEY REFERENCES conversation (key) ON DELETE CASCADE,
      is_reported INTEGER NOT NULL CHECK (is_reported IN (0, 1)),
      phrases TEXT NOT NULL,
      revision TEXT,
      last_message_id INTEGER,
      message_count INTEGER NOT NULL
    ) STRICT;
  `,
};
