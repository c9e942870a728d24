// `count-rows.mjs THREAD` beside the server's database: says as JSON what that still holds of a thread.
const { createClient } = await import('@libsql/client');

const database = createClient({ url: 'file:memory.db' });
const count = async (table, column) => {
  const sql = `SELECT count(*) AS n FROM ${table} WHERE ${column} = ?`;
  const { rows } = await database.execute({ sql, args: [process.argv[2]] });
  return Number(rows[0].n);
};
const messages = await count('mastra_messages', 'thread_id');
const threads = await count('mastra_threads', 'id');
process.stdout.write(JSON.stringify({ messages, threads }));
database.close();
