import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedureNames, type InputOf, type ProcedureName } from '../../shared/contract/index.ts';
import { roles, type Role } from '../../shared/contract/permissions.ts';
import { backendRows } from './testing/backend-permissions.ts';
import { incidentRows } from './testing/incident-permissions.ts';
import { addPerson, switchTo } from './testing/people.ts';
import { requestRows } from './testing/request-permissions.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from './testing/test-core.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
const reason = { purpose: 'review' };
const everyone = roles.join(' ');
const keepers = 'dpo decisionMaker compliance';
const registerReaders = 'dpo decisionMaker compliance incidentResponder auditor';
const readers = 'dpo decisionMaker reviewer compliance incidentResponder';
const aYear = { from: '2025-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' };
const reviewSettings = {
  hours: { zone: 'Europe/Berlin', days: [1], from: '08:00', to: '18:00' },
  limits: {
    bulkReading: 1,
    bulkSearch: 1,
    unmasking: 1,
    outsideHours: 1,
    repeatedReading: 1,
    refusedCalls: 1,
    failedSignIns: 1,
  },
  purposesWithCase: [],
  everyDays: 90,
};
const aPolicy = {
  name: 'x',
  backendId: unknown,
  purpose: 'x',
  period: { amount: 1, unit: 'days' as const },
  reason: 'x',
  legalBasis: 'x',
  owner: 'x',
  reviewOn: '2027-01-01',
};
const aRecord = { name: 'x' };
const anActivity = { kind: 'audit' as const, name: 'x', owner: 'x', dueOn: '2027-01-01' };
const aTraining = { team: 'x', topic: 'x', heldOn: '2026-01-01', invited: 1, attended: 1 };
const aQuestion = { subject: 'x', question: 'x', askedBy: 'x', askedOn: '2026-01-01' };
const aVersion = { provider: 'x', model: 'x', since: '2026-01-01', approvedBy: 'x' };
const locked = 'also while the vault is locked';

/** Written out a second time on purpose: a slip in the table of the contract must not be able to confirm itself. */
const rows: { [Name in ProcedureName]: [input: InputOf<Name>, allowed: string] } = {
  'vault.status': [{}, locked],
  'vault.create': [{ user: 'x', displayName: 'x', passphrase: 'x'.repeat(8), controller: 'x' }, locked],
  'vault.unlock': [{ user: 'x', passphrase: 'x' }, locked],
  'vault.recover': [{ user: 'x', recoveryCode: 'x', passphrase: 'x'.repeat(8) }, locked],
  'vault.restore': [{ from: '/nowhere', user: 'x', passphrase: 'x' }, locked],
  'vault.lock': [{}, everyone],
  'vault.changePassphrase': [{ current: 'x', next: 'x'.repeat(8) }, everyone],
  'vault.setKeyFile': [{ passphrase: 'x', to: null }, everyone],
  'vault.setIdleLock': [{ minutes: 10 }, 'administrator dpo'],
  'vault.replaceRecoveryCode': [{ passphrase: 'x' }, 'dpo decisionMaker'],
  'vault.rotateKey': [{ cause: 'routine' }, 'administrator dpo incidentResponder'],
  'vault.backup': [{ to: '.' }, 'administrator dpo'],
  'vault.automaticBackups': [{}, 'administrator dpo'],
  'vault.scheduleBackups': [{ schedule: null }, 'administrator dpo'],
  'vault.backupState': [{}, 'administrator dpo'],
  'vault.testRestore': [{ from: '/nowhere', passphrase: 'x' }, 'administrator dpo'],
  'vault.wipeContent': [{}, 'dpo decisionMaker'],
  'users.roles': [{}, locked],
  'users.list': [{}, 'administrator dpo decisionMaker compliance auditor'],
  'users.add': [{ name: testUser, displayName: 'x', role: 'auditor' }, 'administrator dpo'],
  'users.setRole': [{ id: unknown, role: 'auditor' }, 'administrator dpo'],
  'users.grantContent': [{ id: unknown }, 'dpo decisionMaker'],
  'users.remove': [{ id: unknown }, 'administrator dpo'],
  'users.resetSlot': [{ id: unknown }, 'administrator dpo'],
  'search.everything': [{ query: 'xx' }, everyone],
  'today.queue': [{}, everyone],
  'today.seen': [{ keys: [] }, everyone],
  'approvals.settings': [{}, everyone],
  'approvals.list': [{}, everyone],
  'approvals.request': [
    { procedure: 'nothing.there', input: {}, note: 'x' },
    'administrator dpo decisionMaker reviewer compliance incidentResponder',
  ],
  'approvals.decide': [{ id: unknown, decision: 'decline', note: 'x' }, everyone],
  'approvals.withdraw': [{ id: unknown }, 'administrator dpo decisionMaker reviewer compliance incidentResponder'],
  'approvals.setMode': [{ mode: 'onePerson' }, 'dpo decisionMaker'],
  'controllers.list': [{}, everyone],
  'controllers.add': [{ name: 'x' }, 'administrator dpo compliance'],
  'controllers.update': [{ id: unknown, changes: {} }, 'administrator dpo compliance'],
  ...backendRows,
  'transcripts.search': [{ reason }, readers],
  'transcripts.get': [{ conversationId: unknown, reason }, readers],
  'transcripts.export': [
    { conversationId: unknown, reason, format: 'csv' },
    'dpo decisionMaker compliance incidentResponder',
  ],
  'transcripts.volume': [{}, readers],
  'findings.detect': [{ text: 'x' }, readers],
  'findings.settings': [{}, readers],
  'findings.setSettings': [{ languages: ['de'], region: 'DE', numberPatterns: [] }, 'dpo compliance'],
  'findings.coverage': [{}, readers],
  'findings.rescan': [{}, readers],
  'findings.statistics': [{}, readers],
  'findings.list': [{}, readers],
  'findings.groups': [{}, readers],
  'findings.decide': [{ ids: [unknown], status: 'accepted' }, readers],
  'reviews.create': [{ name: 'x' }, readers],
  'reviews.sample': [{ name: 'x', size: 1, seed: 'x', checks: ['consent'] }, readers],
  'reviews.list': [{}, readers],
  'reviews.get': [{ id: unknown }, readers],
  'reviews.read': [{ id: unknown, conversationId: unknown, reason }, readers],
  'reviews.decide': [{ id: unknown, messageId: 1, marks: [], note: '', isDone: true }, readers],
  'reviews.batch': [{ id: unknown, type: 'iban', mark: 'accepted' }, readers],
  'reviews.undo': [{ id: unknown }, readers],
  'reviews.judge': [{ id: unknown, conversationId: unknown, verdicts: [], isDone: false }, readers],
  'reviews.close': [{ id: unknown }, readers],
  'reviews.result': [{ id: unknown }, readers],
  'reviews.report': [{ id: unknown, format: 'pdf', language: 'de', to: '.' }, readers],
  'checks.rules': [{}, readers],
  'checks.setRule': [{ id: 'injection' }, 'dpo compliance'],
  'checks.addRule': [{ name: 'x', role: 'bot', phrases: ['xx'] }, 'dpo compliance'],
  'checks.changeRule': [{ id: unknown, name: 'x', role: 'bot', phrases: ['xx'] }, 'dpo compliance'],
  'checks.removeRule': [{ id: unknown }, 'dpo compliance'],
  'checks.preview': [{ reason, phrases: ['xx'] }, 'dpo compliance'],
  'checks.bots': [{}, readers],
  'checks.setBot': [{ botId: unknown, profile: {} }, 'dpo compliance'],
  'checks.notices': [{}, readers],
  'checks.addNotice': [
    { botIds: [unknown], language: 'de', version: '1', validFrom: aYear.from, text: 'x' },
    'dpo compliance',
  ],
  'checks.removeNotice': [{ id: unknown }, 'dpo compliance'],
  'checks.run': [{}, readers],
  'checks.coverage': [{}, readers],
  'checks.statistics': [{}, readers],
  'deadlines.compute': [{ regime: 'EU', right: 'access', receivedAt: '2026-03-05' }, everyone],
  'deadlines.export': [{ entries: [{ uid: 'x', title: 'x', on: '2026-03-05' }], to: '.' }, everyone],
  'deadlines.feed': [{}, everyone],
  'deadlines.setFeed': [{ to: null }, 'dpo compliance'],
  'deadlines.refreshFeed': [{}, everyone],
  'deadlines.rules': [{}, everyone],
  'deadlines.previewRules': [{ path: '.' }, 'dpo compliance'],
  'deadlines.adoptRules': [{ path: '.', fingerprint: 'a'.repeat(64) }, 'dpo compliance'],
  'deadlines.trustPublisher': [{ name: 'x', publicKey: 'x' }, 'dpo compliance'],
  'deadlines.distrustPublisher': [{ fingerprint: 'a'.repeat(64) }, 'dpo compliance'],
  'subjects.search': [{ identifiers: [{ kind: 'email', value: 'x' }], reason, live: false }, readers],
  ...requestRows,
  'retention.policies.list': [{}, readers],
  'retention.policies.save': [{ policy: aPolicy }, 'dpo decisionMaker compliance'],
  'retention.policies.advise': [{ id: unknown, text: 'x' }, 'dpo'],
  'retention.policies.activate': [{ id: unknown }, 'dpo decisionMaker compliance'],
  'retention.policies.retire': [{ id: unknown, note: 'x' }, 'dpo decisionMaker compliance'],
  'retention.policies.removeDraft': [{ id: unknown }, 'dpo decisionMaker compliance'],
  'retention.policies.schedule': [{ id: unknown, schedule: null }, 'dpo decisionMaker'],
  'retention.holds.list': [{}, readers],
  'retention.holds.preview': [{ scope: { kind: 'bot', botId: unknown } }, readers],
  'retention.holds.set': [
    { scope: { kind: 'bot', botId: unknown }, reason: 'x', owner: 'x', dates: { reviewOn: '2027-01-01' } },
    'dpo decisionMaker compliance incidentResponder',
  ],
  'retention.holds.change': [
    { id: unknown, owner: 'x', dates: { reviewOn: '2027-01-01' } },
    'dpo decisionMaker compliance incidentResponder',
  ],
  'retention.holds.release': [{ id: unknown, note: 'x' }, 'dpo decisionMaker compliance incidentResponder'],
  'retention.starts.record': [
    { target: { kind: 'conversation', conversationId: unknown }, start: 'contractEnd', at: '2026-01-01T00:00:00Z' },
    'dpo decisionMaker compliance',
  ],
  'retention.starts.list': [{}, readers],
  'retention.starts.remove': [{ id: unknown, note: 'x' }, 'dpo decisionMaker compliance'],
  'retention.preview': [{ policyId: unknown }, readers],
  'retention.run': [{ policyId: unknown }, 'dpo decisionMaker'],
  'retention.runs': [{}, readers],
  'retention.runItems': [{ planId: unknown }, readers],
  'retention.exportErasureFile': [{ planId: unknown, reason, to: '/nowhere/x' }, 'dpo decisionMaker'],
  'retention.certificate': [{ planId: unknown, format: 'json', to: '/nowhere/x' }, 'dpo decisionMaker'],
  'retention.recordResidual': [
    { planId: unknown, backendId: unknown, where: 'x', isDone: true, evidence: 'x' },
    'dpo decisionMaker',
  ],
  'retention.facts': [{}, readers],
  'retention.declareSetting': [{ backendId: unknown, setting: null }, 'dpo decisionMaker compliance'],
  'retention.figures': [{}, readers],
  'retention.compare': [{}, readers],
  'retention.concept': [{ format: 'pdf', to: '/nowhere/x' }, readers],
  'retention.ownData': [{}, readers],
  'retention.setOwnData': [{ transcriptDays: 90, note: 'x' }, 'dpo decisionMaker compliance'],
  'retention.tidy': [{}, 'dpo decisionMaker'],
  'retention.trimLog': [{ note: 'x' }, 'dpo decisionMaker'],
  'records.catalogue': [{}, registerReaders],
  'records.list': [{}, registerReaders],
  'records.get': [{ id: unknown }, registerReaders],
  'records.propose': [{ botId: unknown }, registerReaders],
  'records.save': [{ fields: aRecord }, keepers],
  'records.release': [{ id: unknown }, keepers],
  'records.removeDraft': [{ id: unknown }, keepers],
  'records.retire': [{ id: unknown, note: 'x' }, keepers],
  'records.revision': [{ id: unknown, revision: 1 }, registerReaders],
  'records.compareRevisions': [{ id: unknown, from: 1, to: null }, registerReaders],
  'records.ownRecord': [{}, registerReaders],
  'records.due': [{}, registerReaders],
  'records.compare': [{}, readers],
  'records.evidence': [{}, readers],
  'records.export': [{ format: 'csv', to: '/nowhere/x' }, registerReaders],
  'records.readImport': [{ from: '/nowhere/x' }, keepers],
  'records.import': [{ from: '/nowhere/x' }, keepers],
  'records.dpias.questions': [{}, registerReaders],
  'records.dpias.list': [{}, registerReaders],
  'records.dpias.propose': [{ botId: unknown }, registerReaders],
  'records.dpias.save': [{ fields: { name: 'x' } }, keepers],
  'records.dpias.settleThreshold': [{ id: unknown, isRequired: true, reason: 'x' }, keepers],
  'records.dpias.advise': [{ id: unknown, text: 'x' }, 'dpo'],
  'records.dpias.decide': [{ id: unknown, isAccepted: true, function: 'x', reason: 'x' }, keepers],
  'records.dpias.consult': [{ id: unknown, submittedOn: '2026-01-01', authority: 'x' }, keepers],
  'records.dpias.remove': [{ id: unknown }, keepers],
  'records.dpias.export': [{ id: unknown, format: 'pdf', to: '/nowhere/x' }, registerReaders],
  'records.advice.list': [{}, registerReaders],
  'records.advice.ask': [aQuestion, keepers],
  'records.advice.give': [{ id: unknown, advice: 'x' }, 'dpo'],
  'records.advice.settle': [{ id: unknown, outcome: 'followed' }, keepers],
  'processors.list': [{}, registerReaders],
  'processors.save': [{ fields: { name: 'x', country: 'DE' } }, keepers],
  'processors.retire': [{ id: unknown, note: 'x' }, keepers],
  'processors.propose': [{ backendId: unknown }, registerReaders],
  'processors.chain': [{}, registerReaders],
  'processors.due': [{}, registerReaders],
  'processors.questionnaires.questions': [{}, registerReaders],
  'processors.questionnaires.list': [{ processorId: unknown }, registerReaders],
  'processors.questionnaires.send': [
    { processorId: unknown, sentOn: '2026-01-01', format: 'pdf', to: '/nowhere/x' },
    keepers,
  ],
  'processors.questionnaires.answer': [{ id: unknown, answeredOn: '2026-01-01', answers: {} }, keepers],
  'programme.list': [{}, registerReaders],
  'programme.save': [{ fields: anActivity }, 'dpo compliance'],
  'programme.complete': [{ id: unknown, doneOn: '2026-01-01', evidence: 'x' }, 'dpo compliance'],
  'programme.end': [{ id: unknown, note: 'x' }, 'dpo compliance'],
  'programme.settleFollowUp': [{ id: unknown, doneOn: '2026-01-01', note: 'x' }, 'dpo compliance'],
  'programme.due': [{}, registerReaders],
  'programme.trainings': [{}, registerReaders],
  'programme.recordTraining': [{ fields: aTraining }, 'dpo compliance'],
  'programme.removeTraining': [{ id: unknown, note: 'x' }, 'dpo compliance'],
  'programme.exportCalendar': [{ to: '/nowhere/x' }, registerReaders],
  'programme.reportFigures': [{ year: 2026 }, registerReaders],
  'programme.exportReport': [{ year: 2026, format: 'pdf', to: '/nowhere/x' }, registerReaders],
  'bots.list': [{}, registerReaders],
  'bots.observe': [{}, readers],
  'bots.compare': [{}, readers],
  'bots.save': [{ botId: unknown, fields: {} }, keepers],
  'bots.addVersion': [{ botId: unknown, version: aVersion }, keepers],
  'bots.removeVersion': [{ id: unknown, note: 'x' }, keepers],
  'bots.exportSheet': [{ botId: unknown, to: '/nowhere/x' }, registerReaders],
  ...incidentRows,
  'jobs.list': [{}, everyone],
  'jobs.get': [{ id: unknown }, everyone],
  'jobs.cancel': [{ id: unknown }, 'administrator dpo decisionMaker reviewer compliance incidentResponder'],
  'accessReviews.sources': [{}, 'dpo decisionMaker compliance auditor'],
  'accessReviews.preview': [aYear, 'dpo decisionMaker compliance auditor'],
  'accessReviews.entries': [{ references: ['1'] }, 'dpo decisionMaker compliance auditor'],
  'accessReviews.settings': [{}, 'dpo decisionMaker compliance auditor'],
  'accessReviews.setSettings': [reviewSettings, 'dpo compliance auditor'],
  'accessReviews.signOff': [
    { ...aYear, fingerprint: '', purpose: 'x', staff: { kind: 'noStaff' } },
    'dpo compliance auditor',
  ],
  'accessReviews.list': [{}, 'dpo decisionMaker compliance auditor'],
  'accessReviews.get': [{ id: unknown }, 'dpo decisionMaker compliance auditor'],
  'accessReviews.export': [{ id: unknown, to: '.' }, 'dpo decisionMaker compliance auditor'],
  'accessReviews.fetchBackendLog': [{ backendId: unknown }, readers],
  'exports.chart': [{ to: '.', format: 'svg', content: 'x', chart: 'x' }, everyone],
  'exports.list': [
    { list: 'today.queue', title: 'x', columns: [{ header: 'x' }], rows: [['x']], format: 'csv', to: '.' },
    everyone,
  ],
  'exports.notePrint': [{ list: 'today.queue', rows: 1 }, everyone],
  'exports.pseudonymised': [
    { scope: { of: 'review', reviewId: unknown }, reason: { ...reason, caseId: 'x' }, format: 'jsonl' },
    'dpo decisionMaker compliance incidentResponder',
  ],
  'exports.replacements': [{ reason: { ...reason, caseId: 'x' }, format: 'csv' }, 'dpo decisionMaker'],
  'exports.statistics': [{ format: 'csv', to: '.' }, readers],
  'audit.list': [{}, 'administrator dpo decisionMaker compliance incidentResponder auditor'],
  'audit.verify': [{}, 'administrator dpo decisionMaker compliance incidentResponder auditor'],
  'audit.export': [{ to: '.' }, 'administrator dpo decisionMaker compliance incidentResponder auditor'],
};

let test: TestCore;
/** Wrong passphrases are part of it, and after some of them the next try has to wait. */
let now = Date.now();
beforeAll(async () => {
  test = await openTestCore({ now: () => now });
  for (const role of roles) if (role !== 'dpo') await addPerson(test, role);
}, 120_000);
afterAll(() => test.dispose());

function signIn(role: Role): Promise<void> {
  now += 60_000;
  return role === 'dpo' ? switchTo(test, testUser, testPassphrase) : switchTo(test, role);
}

describe.each(roles)('a person with the role %s', (role) => {
  beforeAll(() => signIn(role), 30_000);

  // Locking last: the others need the vault open.
  const names = procedureNames.filter((name) => rows[name][1] !== locked && name !== 'vault.lock');
  it.each([...names, 'vault.lock' as const])('may call %s exactly if the table says so', async (name) => {
    const [input, allowed] = rows[name];
    const code = await problemCode(run(name, input));
    expect(code === 'permission.denied').toBe(!allowed.split(' ').includes(role));
  });
});

/** A job is waited for, so that the next call meets nobody at work. */
async function run(name: ProcedureName, input: unknown): Promise<void> {
  const reply = (await test.call(name, input as never)) as { jobId?: string };
  if (reply.jobId) await test.waitForJob(reply.jobId);
}

it('every call that needs no open vault answers without one', async () => {
  const open = procedureNames.filter((name) => rows[name][1] === locked);
  expect(open).toContain('vault.status');
  for (const name of open) expect(await problemCode(test.call(name, rows[name][0] as never))).not.toBe('vault.locked');
});
