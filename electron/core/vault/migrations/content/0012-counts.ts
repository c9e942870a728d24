export const migration = {
  version: 12,
  sql: `
    -- Today counts these each time it is looked at: from the index alone, without the findings and conversations themselves.
    CREATE INDEX finding_by_group ON finding (status, rule, bot_id, severity, conversation_key);
    CREATE INDEX conversation_by_size ON conversation (backend_id, message_count);
  `,
};
