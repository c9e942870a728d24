import { parentPort, workerData } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { Problem } from '../../../shared/errors/problem.ts';
import { describeDefect, toProblem } from '../problems.ts';
import { openConnection, type ConnectionOptions } from './connection.ts';
import type { ContentRequest, ContentResponse } from './content.ts';

/** One connection to content.db on its own thread, so that a slow statement never holds up a window or a lock. */
const { file, options, isClosing } = workerData as {
  file: string;
  options: ConnectionOptions;
  isClosing: Int32Array;
};
const port = parentPort;
if (!port) throw new Error('started outside a worker');

const db = openConnection(file, options);
const statements = new Map<string, Database.Statement>();

function prepare(sql: string): Database.Statement {
  let statement = statements.get(sql);
  if (!statement) {
    if (statements.size >= 500) statements.clear();
    statement = db.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}

const writeAll = db.transaction((request: Extract<ContentRequest, { kind: 'write' }>) => {
  let changes = 0;
  for (const { sql, rows } of request.statements) {
    const statement = prepare(sql);
    for (const row of rows) changes += statement.run(...row).changes;
  }
  return changes;
});

function perform(request: ContentRequest): unknown {
  switch (request.kind) {
    case 'read':
      if (Atomics.load(isClosing, 0) === 1) throw new Problem('vault.locked');
      return prepare(request.sql).all(...request.parameters);
    case 'write':
      return writeAll.immediate(request);
    case 'pragma':
      return db.pragma(request.text);
    case 'vacuum':
      db.exec('VACUUM');
      return null;
    case 'copy':
      return db.prepare('VACUUM INTO ?').run(request.file).changes;
    case 'close':
      statements.clear();
      try {
        if (!options.isReadOnly) db.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // A full disk stops the checkpoint only: what is stored stays in the write-ahead log.
      }
      db.close();
      return null;
  }
}

/** Milliseconds without a request after which the pages that were read are given back. */
const restMs = 5000;
let rest: NodeJS.Timeout | undefined;

function giveBack(): void {
  try {
    db.pragma('shrink_memory');
  } catch {
    // Nothing is wrong with the vault where memory stays.
  }
}

port.on('message', (request: ContentRequest & { id: number }) => {
  clearTimeout(rest);
  let response: ContentResponse;
  try {
    response = { id: request.id, value: perform(request) };
  } catch (error) {
    const problem = toProblem(error);
    response = { id: request.id, problem: problem.toJSON(), defect: describeDefect(problem) };
  }
  port.postMessage(response);
  if (request.kind === 'close') port.close();
  else rest = setTimeout(giveBack, restMs).unref();
});
port.postMessage({ id: 0, value: null } satisfies ContentResponse);
