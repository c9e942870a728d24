import type { InputOf, ProcedureName } from '../../../shared/contract/index.ts';

const reason = { purpose: 'review' };
const unknown = '01a2037a-8817-7445-962b-64083af44b49';
const readers = 'dpo decisionMaker reviewer compliance incidentResponder';

/** Part of the table of all calls that its test holds to: what a call is made with, and who may. */
export const requestRows: {
  [Name in Extract<ProcedureName, `requests.${string}`>]: [input: InputOf<Name>, allowed: string];
} = {
  'requests.readMail': [{ format: 'text', content: 'x' }, 'dpo decisionMaker reviewer compliance'],
  'requests.open': [
    { kind: 'access', receivedAt: '2026-01-01T00:00:00Z', controllerId: unknown },
    'dpo decisionMaker reviewer compliance',
  ],
  'requests.list': [{}, readers],
  'requests.get': [{ id: unknown }, readers],
  'requests.update': [{ id: unknown, changes: {} }, 'dpo decisionMaker reviewer compliance'],
  'requests.updateAll': [{ filter: {}, changes: {} }, 'dpo decisionMaker reviewer compliance'],
  'requests.record': [
    { id: unknown, type: 'feeAsked', at: '2026-01-01T00:00:00Z' },
    'dpo decisionMaker reviewer compliance',
  ],
  'requests.checkIdentity': [
    { id: unknown, result: 'failed', method: 'other', evidence: 'x' },
    'dpo decisionMaker reviewer compliance',
  ],
  'requests.comment': [{ id: unknown, text: 'x' }, 'dpo decisionMaker reviewer compliance'],
  'requests.addFile': [{ id: unknown, name: 'x', content: 'eA==' }, 'dpo decisionMaker reviewer compliance'],
  'requests.saveFile': [{ id: unknown, fileId: unknown, to: '/nowhere/x' }, 'dpo decisionMaker reviewer compliance'],
  'requests.addTask': [{ id: unknown, kind: 'other', text: 'x' }, 'dpo decisionMaker reviewer compliance'],
  'requests.finishTask': [{ id: unknown, taskId: unknown, isDone: true }, 'dpo decisionMaker reviewer compliance'],
  'requests.close': [{ id: unknown, outcome: 'granted' }, 'dpo decisionMaker compliance'],
  'requests.reopen': [{ id: unknown, note: 'x' }, 'dpo decisionMaker compliance'],
  'requests.settings': [{}, readers],
  'requests.setSettings': [{ keepYears: 3, note: 'x' }, 'dpo decisionMaker compliance'],
  'requests.removeExpired': [{}, 'dpo decisionMaker compliance'],
  'requests.statistics': [{}, readers],
  'requests.findSubjects': [{ id: unknown }, 'dpo decisionMaker reviewer compliance'],
  'requests.links': [{ id: unknown }, readers],
  'requests.decideLinks': [
    { id: unknown, linkIds: [unknown], decision: 'accepted' },
    'dpo decisionMaker reviewer compliance',
  ],
  'requests.restrict': [{ id: unknown, ground: 'gdpr.18_1.a' }, 'dpo decisionMaker compliance'],
  'requests.liftRestriction': [{ id: unknown, letterId: unknown, note: 'x' }, 'dpo decisionMaker compliance'],
  'requests.scope': [{ id: unknown }, readers],
  'requests.setScope': [
    { id: unknown, conversationIds: [unknown], isIncluded: true },
    'dpo decisionMaker reviewer compliance',
  ],
  'requests.messages': [{ id: unknown, conversationId: unknown }, readers],
  'requests.decide': [
    { id: unknown, decisions: [{ messageId: 1, decision: 'disclose' }] },
    'dpo decisionMaker reviewer compliance',
  ],
  'requests.decideAll': [{ id: unknown, conversationId: unknown }, 'dpo decisionMaker reviewer compliance'],
  'requests.undo': [{ id: unknown }, 'dpo decisionMaker reviewer compliance'],
  'requests.package': [
    { id: unknown, to: '/nowhere/x', passphraseLetterTo: '/nowhere/y' },
    'dpo decisionMaker compliance',
  ],
  'requests.planErasure': [{ id: unknown }, 'dpo decisionMaker'],
  'requests.plan': [{ id: unknown }, readers],
  'requests.planItems': [{ planId: unknown }, readers],
  'requests.holdItems': [{ planId: unknown, itemIds: [unknown], ground: null }, 'dpo decisionMaker'],
  'requests.execute': [{ id: unknown, planId: unknown }, 'dpo decisionMaker'],
  'requests.readBack': [{ id: unknown, planId: unknown }, 'dpo decisionMaker'],
  'requests.confirmByHand': [{ planId: unknown, itemIds: [unknown], evidence: 'x' }, 'dpo decisionMaker'],
  'requests.exportCaseFile': [{ id: unknown, reason, to: '/nowhere/x' }, 'dpo decisionMaker compliance'],
  'requests.exportErasureFile': [{ planId: unknown, reason, to: '/nowhere/x' }, 'dpo decisionMaker'],
  'requests.certificate': [{ planId: unknown, format: 'json', to: '/nowhere/x' }, 'dpo decisionMaker'],
  'requests.templates': [{}, readers],
  'requests.setTemplate': [{ kind: 'refusal', language: 'de', text: null }, 'dpo decisionMaker compliance'],
  'requests.draftLetter': [{ id: unknown, kind: 'refusal' }, 'dpo decisionMaker reviewer compliance'],
  'requests.letters': [{ id: unknown }, readers],
  'requests.changeLetter': [
    { id: unknown, letterId: unknown, subject: 'x', body: 'x' },
    'dpo decisionMaker reviewer compliance',
  ],
  'requests.removeLetter': [{ id: unknown, letterId: unknown }, 'dpo decisionMaker reviewer compliance'],
  'requests.finishLetter': [{ id: unknown, letterId: unknown }, 'dpo decisionMaker reviewer compliance'],
  'requests.saveLetter': [
    { id: unknown, letterId: unknown, to: '/nowhere/x' },
    'dpo decisionMaker reviewer compliance',
  ],
  'requests.recordDispatch': [
    { id: unknown, at: '2026-01-01T00:00:00Z', channel: 'email', proof: 'x' },
    'dpo decisionMaker reviewer compliance',
  ],
};
