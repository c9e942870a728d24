// `count-rows.mjs ID` beside the server's database: says as JSON what that still holds of a session, of the ratings of a
// chat with this id, and of leads at all.
import sqlite3 from 'sqlite3';

const database = new sqlite3.Database('database.sqlite', sqlite3.OPEN_READONLY);
const count = (sql, ...values) =>
  new Promise((resolve, reject) => database.get(sql, values, (error, row) => (error ? reject(error) : resolve(row.n))));
const session = process.argv[2];
const counts = {
  messages: await count('SELECT count(*) AS n FROM chat_message WHERE sessionId = ?', session),
  executions: await count('SELECT count(*) AS n FROM execution WHERE sessionId = ?', session),
  leads: await count('SELECT count(*) AS n FROM lead'),
  ratings: await count('SELECT count(*) AS n FROM chat_message_feedback WHERE chatId = ?', session),
};
process.stdout.write(JSON.stringify(counts));
database.close();
