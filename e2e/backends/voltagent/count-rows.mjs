// `count-rows.mjs CONVERSATION` beside the server's database: says as JSON what that still holds of a conversation.
const { createClient } = await import('@libsql/client');

const database = createClient({ url: 'file:memory.db' });
const count = async (table, column) => {
  const sql = `SELECT count(*) AS n FROM ${table} WHERE ${column} = ?`;
  const { rows } = await database.execute({ sql, args: [process.argv[2]] });
  return Number(rows[0].n);
};
const messages = await count('voltagent_memory_messages', 'conversation_id');
const conversations = await count('voltagent_memory_conversations', 'id');
process.stdout.write(JSON.stringify({ messages, conversations }));
database.close();
