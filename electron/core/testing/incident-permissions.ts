import type { InputOf, ProcedureName } from '../../../shared/contract/index.ts';
import { roles } from '../../../shared/contract/permissions.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
const reason = { purpose: 'review' };
const everyone = roles.join(' ');
const handlers = 'dpo decisionMaker compliance incidentResponder';
const factors = {
  data: [{ class: 'simple' as const, score: 1 as const }],
  identification: 'limited' as const,
  confidentiality: 'none' as const,
  integrity: 'none' as const,
  availability: 'none' as const,
  isMalicious: false,
};
const aDecision = { subject: 'authority' as const, choice: 'notify' as const, name: 'x', position: 'x', reasons: 'x' };
const aPlaybook = { name: 'x', tasks: [{ key: 'task', phase: 'assess' as const, title: 'x' }] };

/** Part of the table of all calls that its test holds to: what a call is made with, and who may. */
export const incidentRows: {
  [Name in Extract<ProcedureName, `incidents.${string}` | `playbooks.${string}`>]: [
    input: InputOf<Name>,
    allowed: string,
  ];
} = {
  'incidents.open': [{ origin: { kind: 'backend', backendId: unknown }, facts: { title: 'x' } }, handlers],
  'incidents.list': [{}, handlers],
  'incidents.get': [{ id: unknown }, handlers],
  'incidents.update': [{ id: unknown, facts: {} }, handlers],
  'incidents.setMoment': [{ id: unknown, moment: 'occurred', at: null }, handlers],
  'incidents.recordEvent': [{ id: unknown, event: { type: 'handled', at: '2026-01-01T00:00:00Z' } }, handlers],
  'incidents.setPhase': [{ id: unknown, phase: 'contain' }, handlers],
  'incidents.comment': [{ id: unknown, text: 'x' }, handlers],
  'incidents.close': [{ id: unknown }, handlers],
  'incidents.reopen': [{ id: unknown, note: 'x' }, handlers],
  'incidents.quickTask': [{ id: unknown, title: 'x' }, handlers],
  'incidents.clocks': [{ regimes: ['eu.gdpr'], events: [] }, everyone],
  'incidents.clockRegimes': [{}, everyone],
  'incidents.exportClocks': [{ to: '/nowhere/x' }, handlers],
  'incidents.nextClock': [{}, handlers],
  'incidents.severity': [factors, everyone],
  'incidents.comparableCases': [{}, everyone],
  'incidents.applyPlaybook': [{ id: unknown, playbookId: 'x' }, handlers],
  'incidents.setTask': [{ id: unknown, taskId: unknown }, handlers],
  'incidents.removeTask': [{ id: unknown, taskId: unknown }, handlers],
  'incidents.scope': [{}, handlers],
  'incidents.takeScope': [{ id: unknown, selection: {} }, handlers],
  'incidents.refreshScope': [{ id: unknown }, handlers],
  'incidents.affected': [{ id: unknown, reason }, handlers],
  'incidents.assess': [{ id: unknown, factors }, handlers],
  'incidents.advise': [{ id: unknown, subject: 'authority', advises: 'notify', reasons: 'x' }, 'dpo'],
  'incidents.decide': [{ id: unknown, ...aDecision }, 'dpo decisionMaker incidentResponder'],
  'incidents.authorities': [{}, everyone],
  'incidents.draftNotification': [{ id: unknown, type: 'initial' }, handlers],
  'incidents.notification': [{ id: unknown, notificationId: unknown }, handlers],
  'incidents.fillNotification': [{ id: unknown, notificationId: unknown, values: {} }, handlers],
  'incidents.removeNotification': [{ id: unknown, notificationId: unknown }, handlers],
  'incidents.exportCaseFile': [{ id: unknown, reason, to: '/nowhere/x' }, handlers],
  'incidents.exportNotification': [{ id: unknown, notificationId: unknown, format: 'pdf', to: '/nowhere/x' }, handlers],
  'incidents.recordDispatch': [
    { id: unknown, notificationId: unknown, at: '2026-01-01T00:00:00Z', channel: 'email', proof: 'x' },
    handlers,
  ],
  'incidents.draftCommunication': [{ id: unknown, kind: 'letter' }, handlers],
  'incidents.communication': [{ id: unknown, communicationId: unknown }, handlers],
  'incidents.changeCommunication': [{ id: unknown, communicationId: unknown, subject: 'x', body: 'x' }, handlers],
  'incidents.exportCommunication': [
    { id: unknown, communicationId: unknown, format: 'pdf', to: '/nowhere/x' },
    handlers,
  ],
  'incidents.saveMeasure': [{ id: unknown, text: 'x' }, handlers],
  'incidents.settleMeasure': [{ id: unknown, measureId: unknown, doneOn: '2026-01-01', note: 'x' }, handlers],
  'incidents.exportRegister': [{ format: 'json', to: '/nowhere/x' }, handlers],
  'incidents.figures': [{ year: 2026 }, handlers],
  'incidents.drillReport': [{ id: unknown }, handlers],
  'incidents.exportDrillReport': [{ id: unknown, format: 'pdf', to: '/nowhere/x' }, handlers],
  'playbooks.list': [{}, handlers],
  'playbooks.get': [{ id: 'unknown' }, handlers],
  'playbooks.save': [{ id: 'unknown', basedOn: 1, fields: aPlaybook }, 'dpo compliance incidentResponder'],
  'playbooks.restore': [{ id: 'unknown', version: 1 }, 'dpo compliance incidentResponder'],
  'playbooks.remove': [{ id: 'unknown', note: 'x' }, 'dpo compliance incidentResponder'],
};
