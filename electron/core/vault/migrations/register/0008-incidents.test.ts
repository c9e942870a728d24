import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { registerMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as incidentsMigration } from './0008-incidents.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
});

describe('register 0008', () => {
  const until = registerMigrations.indexOf(incidentsMigration);
  const all = (sql: string) => db.prepare(sql).pluck().all();
  const plan = (sql: string) => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])[0]!.detail;
  const insert = (table: string, values: Record<string, unknown>) =>
    db
      .prepare(
        `INSERT INTO ${table} (${Object.keys(values).join(', ')}) VALUES (${Object.keys(values)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(values));
  const addIncident = (id: string, number: string, values: Record<string, unknown> = {}) =>
    insert('incident', {
      id,
      number,
      controller_id: 'org',
      phase: 'assess',
      state: 'open',
      origin: '{}',
      facts: '{}',
      created_by: 'u',
      created_at: 1,
      ...values,
    });
  const ofIncident = (values: Record<string, unknown>) => ({ id: 'x', incident_id: '1', ...values });
  const event = { at: 1, recorded_at: 1, type: 'opened', details: '{}' };
  const advice = { subject: 'authority', advises: 'notify', reasons: 'r', advised_by: 'u', advised_at: 1 };
  const decision = {
    subject: 'authority',
    choice: 'notify',
    name: 'n',
    position: 'p',
    reasons: 'r',
    departs: 0,
    departure_reasons: '',
    decided_at: 1,
    recorded_by: 'u',
  };
  const task = {
    position: 1,
    phase: 'assess',
    title: 't',
    instructions: '',
    owner: '',
    evidence_asked: '',
    depends_on: '[]',
    state: 'open',
  };
  const made = { created_by: 'u', created_at: 1 };
  const documented: Record<string, Record<string, unknown>> = {
    incident_event: event,
    incident_clock_event: { type: 'classified', at: 1, note: '', user_id: 'u' },
    incident_assessment: { factors: '{}', reasons: '', assessed_by: 'u', assessed_at: 1 },
    incident_advice: advice,
    incident_decision: decision,
  };
  beforeEach(() => {
    migrate(db, registerMigrations.slice(0, until));
    db.exec(`
      INSERT INTO controller (id, name, fields, created_at) VALUES ('org', 'A', '{}', 1), ('other', 'B', '{}', 1);
      INSERT INTO given_number (controller_id, series, last) VALUES ('org', 'V-', 7);
    `);
    migrate(db, registerMigrations.slice(0, until + 1));
  });

  it('leaves what was there', () => {
    expect(all('SELECT series || last FROM given_number')).toEqual(['V-7']);
    expect(all('SELECT name FROM controller ORDER BY name')).toEqual(['A', 'B']);
  });

  it('gives no number twice within one organisation, and counts drills apart', () => {
    addIncident('1', 'V-2026-003');
    addIncident('2', 'V-2026-003', { controller_id: 'other' });
    addIncident('3', 'Ü-2026-001', { drill_speed: 60, drill_started_at: 1 });
    expect(() => addIncident('4', 'V-2026-003')).toThrow(/UNIQUE/);
    expect(() => addIncident('5', 'V-2026-004', { controller_id: 'nobody' })).toThrow(/FOREIGN KEY/);
    expect(all("SELECT controller_id || ' ' || series || last FROM given_number ORDER BY 1")).toEqual([
      'org V-2026-3',
      'org V-7',
      'org Ü-2026-1',
      'other V-2026-3',
    ]);
  });

  it('removes no incident, and knows which one is a drill and which one is closed', () => {
    addIncident('1', 'V-2026-001');
    expect(() => db.exec('DELETE FROM incident')).toThrow(/never removed/);
    expect(() => addIncident('2', 'Ü-2026-001', { drill_speed: 60 })).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE incident SET state = 'closed'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE incident SET phase = 'sleep'")).toThrow(/CHECK/);
    db.exec("UPDATE incident SET state = 'closed', closed_at = 2");
  });

  it.each(Object.keys(documented))('changes and removes nothing of %s', (table) => {
    addIncident('1', 'V-2026-001');
    insert(table, ofIncident(documented[table]!));
    expect(() => insert(table, { ...ofIncident(documented[table]!), id: 'y', incident_id: 'no' })).toThrow(/FOREIGN/);
    expect(() => db.exec(`UPDATE ${table} SET id = 'y'`)).toThrow(/never changed/);
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/never removed/);
    expect(plan(`SELECT * FROM ${table} WHERE incident_id = '1'`)).toContain(`${table}_of_incident`);
  });

  it('refuses decisions and advice about what there is not', () => {
    addIncident('1', 'V-2026-001');
    expect(() => insert('incident_advice', ofIncident({ ...advice, subject: 'press' }))).toThrow(/CHECK/);
    expect(() => insert('incident_decision', ofIncident({ ...decision, choice: 'later' }))).toThrow(/CHECK/);
    expect(() => insert('incident_decision', ofIncident({ ...decision, advice_id: 'none' }))).toThrow(/FOREIGN KEY/);
  });

  it('knows the task of a key once in an incident, and any number of those added by hand', () => {
    addIncident('1', 'V-2026-001');
    addIncident('2', 'V-2026-002');
    const add = (id: string, incident: string, key: string | null) =>
      insert('incident_task', { ...task, id, incident_id: incident, task_key: key });
    add('a', '1', 'revokeKey');
    add('b', '2', 'revokeKey');
    add('c', '1', null);
    add('d', '1', null);
    expect(() => add('e', '1', 'revokeKey')).toThrow(/UNIQUE/);
    expect(() => db.exec("UPDATE incident_task SET state = 'asleep'")).toThrow(/CHECK/);
    db.exec("DELETE FROM incident_task WHERE id = 'c'");
  });

  it('changes a notification, a communication or figures until they left', () => {
    addIncident('1', 'V-2026-001');
    insert('incident_scope', ofIncident({ figures: '{}', is_frozen: 0, taken_by: 'u', taken_at: 1 }));
    insert('incident_notification', ofIncident({ type: 'initial', typed: '{}', ...made }));
    insert('incident_communication', ofIncident({ kind: 'letter', language: 'de', ...made }));
    db.exec('UPDATE incident_notification SET typed = \'{"1":"x"}\', scope_id = \'x\'');
    db.exec("UPDATE incident_communication SET language = 'en'");
    db.exec("UPDATE incident_scope SET figures = '[]', is_frozen = 1");
    expect(() => db.exec('UPDATE incident_notification SET sent_at = 2')).toThrow(/CHECK/);
    expect(() => db.exec('UPDATE incident_communication SET sent_at = 2')).toThrow(/CHECK/);
    db.exec("UPDATE incident_notification SET sent = '{}', dispatch = '{}', sent_at = 2");
    db.exec("UPDATE incident_communication SET dispatch = '{}', sent_at = 2");
    for (const table of ['incident_notification', 'incident_communication', 'incident_scope']) {
      expect(() => db.exec(`UPDATE ${table} SET incident_id = '1'`)).toThrow(/never changed/);
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/never removed/);
      expect(plan(`SELECT * FROM ${table} WHERE incident_id = '1'`)).toContain(`${table}_of_incident`);
    }
  });

  it('keeps measures of incidents there are, and each version of a playbook once', () => {
    addIncident('1', 'V-2026-001');
    insert('incident_measure', ofIncident({ text: 't', owner: '', ...made }));
    expect(() =>
      insert('incident_measure', { ...ofIncident({ text: 't', owner: '', ...made }), id: 'y', incident_id: 'no' }),
    ).toThrow(/FOREIGN KEY/);
    const version = { playbook_id: 'leakedKey', version: 1, note: '', saved_by: 'u', saved_at: 1 };
    insert('playbook_version', version);
    expect(() => insert('playbook_version', version)).toThrow(/UNIQUE/);
  });
});
