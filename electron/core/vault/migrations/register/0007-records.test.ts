import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { registerMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as recordsMigration } from './0007-records.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
});

describe('register 0007', () => {
  const until = registerMigrations.indexOf(recordsMigration);
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
  const made = { created_by: 'u', created_at: 1 };
  const ofOrganisation = { controller_id: 'org', ...made };
  const addRecord = (id: string, number: string, organisation = 'org') =>
    insert('processing_record', { ...ofOrganisation, controller_id: organisation, id, number, changed_at: 1 });
  const addRevision = (recordId: string, revision: number) =>
    insert('record_revision', {
      record_id: recordId,
      revision,
      fields: '{}',
      note: '',
      released_by: 'u',
      released_at: 1,
    });
  const addActivity = () => insert('programme_activity', { ...ofOrganisation, id: 'a', fields: '{}', changed_at: 1 });
  const addOccurrence = (activity: string) =>
    insert('programme_occurrence', {
      id: 'o',
      activity_id: activity,
      due_on: '2026-01-01',
      done_on: '2026-01-02',
      evidence: '',
      result: '',
      recorded_by: 'u',
      recorded_at: 1,
    });
  beforeEach(() => {
    migrate(db, registerMigrations.slice(0, until));
    db.exec(`
      INSERT INTO controller (id, name, fields, created_at) VALUES ('org', 'A', '{}', 1), ('other', 'B', '{}', 1);
      INSERT INTO backend (id, controller_id, connector, name, base_url, is_sample, state, created_at, created_by)
        VALUES ('b', 'org', 'c', 'A', 'x', 0, 'active', 1, 'u');
      INSERT INTO bot (id, backend_id, external_id, name) VALUES ('bot', 'b', 'x', 'X');
      INSERT INTO bot_profile (bot_id, profile, declared_by, declared_at) VALUES ('bot', '{}', 'u', 1);
    `);
    migrate(db, registerMigrations.slice(0, until + 1));
  });

  it('leaves what was there', () => {
    expect([all('SELECT name FROM bot'), all('SELECT profile FROM bot_profile')]).toEqual([['X'], ['{}']]);
  });

  it('gives no number of a record twice within one organisation', () => {
    addRecord('1', 'V-0001');
    addRecord('2', 'V-0001', 'other');
    expect(() => addRecord('3', 'V-0001')).toThrow(/UNIQUE/);
    expect(() => addRecord('4', 'V-0002', 'nobody')).toThrow(/FOREIGN KEY/);
  });

  it('remembers the highest number of each series, whatever was removed since', () => {
    addRecord('1', 'V-0007');
    addRecord('2', 'A-0003');
    addRecord('3', 'V-0002');
    addRecord('4', 'V-0009', 'other');
    for (const [id, number] of ['V-99999999999', 'ohne', 'V-0010a'].entries()) addRecord(`x${id}`, number);
    db.exec('DELETE FROM processing_record');
    expect(all("SELECT controller_id || ' ' || series || last FROM given_number")).toEqual([
      'org A-3',
      'org V-7',
      'other V-9',
    ]);
  });

  it('changes and removes no revision, and knows each once', () => {
    addRecord('1', 'V-0001');
    addRevision('1', 1);
    addRevision('1', 2);
    expect(() => addRevision('1', 2)).toThrow(/UNIQUE/);
    expect(() => addRevision('nobody', 1)).toThrow(/FOREIGN KEY/);
    expect(() => db.exec("UPDATE record_revision SET note = 'x'")).toThrow(/never changed/);
    expect(() => db.exec('DELETE FROM record_revision')).toThrow(/never removed/);
    expect(() => db.exec('DELETE FROM processing_record')).toThrow(/FOREIGN KEY/);
  });

  it('knows assessments by number, in a state there is', () => {
    const assessment = { ...ofOrganisation, id: '1', number: 'D-1', state: 'threshold', fields: '{}', changed_at: 1 };
    insert('dpia', assessment);
    expect(() => insert('dpia', { ...assessment, id: '2' })).toThrow(/UNIQUE/);
    expect(() => db.exec("UPDATE dpia SET state = 'asleep'")).toThrow(/CHECK/);
  });

  it('removes no assessment that was settled in any way, and keeps what was withdrawn as it was', () => {
    const assessment = { ...ofOrganisation, number: 'D-1', state: 'advised', fields: '{}', changed_at: 1 };
    for (const column of ['advice', 'decision', 'consultation'])
      insert('dpia', { ...assessment, id: column, number: column, [column]: '{}' });
    expect(() => db.exec("UPDATE dpia SET advice = 'other' WHERE id = 'advice'")).toThrow(/never changed/);
    for (const column of ['advice', 'decision', 'consultation'])
      expect(() => db.exec(`DELETE FROM dpia WHERE id = '${column}'`)).toThrow(/never removed/);
    const withdrawn = { id: 'w', dpia_id: 'advice', advice: '{}', changed: '[]', note: '' };
    insert('dpia_withdrawn', { ...withdrawn, why: 'textChanged', withdrawn_by: 'u', withdrawn_at: 1 });
    db.exec("UPDATE dpia SET advice = NULL WHERE id = 'advice'");
    expect(() => db.exec("DELETE FROM dpia WHERE id = 'advice'")).toThrow(/FOREIGN KEY/);
    expect(() => db.exec("UPDATE dpia_withdrawn SET advice = 'other'")).toThrow(/never changed/);
    expect(() => db.exec('DELETE FROM dpia_withdrawn')).toThrow(/never removed/);
  });

  it('changes no advice that was given, and keeps it when a draft it is about goes', () => {
    addRecord('1', 'V-0001');
    const question = { subject: 's', question: 'q', asked_by: 'HR', asked_on: '2026-01-01', record_id: '1' };
    insert('dpo_advice', { ...ofOrganisation, id: '1', number: 'B-1', ...question });
    expect(all('SELECT outcome FROM dpo_advice')).toEqual(['open']);
    db.exec("UPDATE dpo_advice SET advice = 'yes', advised_by = 'u', advised_at = 2");
    expect(() => db.exec("UPDATE dpo_advice SET advice = 'no'")).toThrow(/never changed/);
    db.exec("UPDATE dpo_advice SET outcome = 'followed'");
    expect(() => db.exec("UPDATE dpo_advice SET outcome = 'forgotten'")).toThrow(/CHECK/);
    db.exec('DELETE FROM processing_record');
    expect(all('SELECT record_id FROM dpo_advice')).toEqual([null]);
  });

  it('knows processors by number, and their questionnaires by an index', () => {
    const processor = { ...ofOrganisation, id: '1', number: 'P-1', fields: '{}', changed_at: 1 };
    insert('processor', processor);
    expect(() => insert('processor', { ...processor, id: '2' })).toThrow(/UNIQUE/);
    const sent = { id: 'q', sent_on: '2026-01-01', ...made };
    expect(() => insert('processor_questionnaire', { ...sent, processor_id: 'nobody' })).toThrow(/FOREIGN KEY/);
    insert('processor_questionnaire', { ...sent, processor_id: '1' });
    const answered = { id: 'a', questionnaire_id: 'q', answered_on: '2026-01-02', answers: '{}', assessment: '' };
    insert('questionnaire_answer', { ...answered, recorded_by: 'u', recorded_at: 1 });
    expect(() => db.exec("UPDATE questionnaire_answer SET answers = 'x'")).toThrow(/never changed/);
    expect(() => db.exec('DELETE FROM questionnaire_answer')).toThrow(/never removed/);
    expect(plan("SELECT * FROM processor_questionnaire WHERE processor_id = '1'")).toContain(
      'questionnaire_of_processor',
    );
  });

  it('keeps occurrences of activities there are, and what follows from them', () => {
    addActivity();
    expect(() => addOccurrence('nothing')).toThrow(/FOREIGN KEY/);
    addOccurrence('a');
    const follow = { id: 'f', occurrence_id: 'o', text: 't', severity: 'low', owner: 'IT' };
    insert('programme_follow_up', follow);
    expect(() => db.exec("UPDATE programme_follow_up SET severity = 'none'")).toThrow(/CHECK/);
    expect(() => db.exec('DELETE FROM programme_occurrence')).toThrow(/FOREIGN KEY/);
    expect(plan("SELECT * FROM programme_occurrence WHERE activity_id = 'a'")).toContain('occurrence_of_activity');
    expect(plan("SELECT * FROM programme_follow_up WHERE occurrence_id = 'o'")).toContain('follow_up_of_occurrence');
  });

  it('keeps trainings of organisations there are', () => {
    const training = { id: 't', fields: '{}', recorded_by: 'u', recorded_at: 1 };
    insert('training', { ...training, controller_id: 'org' });
    expect(() => insert('training', { ...training, id: 'x', controller_id: 'nobody' })).toThrow(/FOREIGN KEY/);
  });

  it('lets entries and versions of a bot go with it', () => {
    insert('bot_entry', { bot_id: 'bot', fields: '{}', changed_by: 'u', changed_at: 1 });
    const version = { bot_id: 'bot', since: '2026-01-01', fields: '{}', entered_by: 'u', entered_at: 1 };
    insert('bot_version', { id: '1', ...version });
    expect(() => insert('bot_version', { id: '2', ...version, bot_id: 'nobody' })).toThrow(/FOREIGN KEY/);
    expect(plan("SELECT * FROM bot_version WHERE bot_id = 'bot'")).toContain('version_of_bot');
    db.exec('DELETE FROM bot_profile; DELETE FROM bot');
    expect([all('SELECT * FROM bot_entry'), all('SELECT * FROM bot_version')]).toEqual([[], []]);
  });
});
