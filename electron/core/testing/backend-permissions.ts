import type { InputOf, ProcedureName } from '../../../shared/contract/index.ts';
import { roles } from '../../../shared/contract/permissions.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
const reason = { purpose: 'review' };
const locked = 'also while the vault is locked';
const everyone = roles.join(' ');
const readers = 'dpo decisionMaker reviewer compliance incidentResponder';
const safetyReaders = 'administrator dpo decisionMaker compliance incidentResponder auditor';

/** Part of the table of all calls that its test holds to: what a call of chatbot systems is made with, and who may. */
export const backendRows: {
  [Name in Extract<ProcedureName, `backends.${string}` | `connectors.${string}`>]: [
    input: InputOf<Name>,
    allowed: string,
  ];
} = {
  'backends.connectors': [{}, locked],
  'backends.list': [{}, everyone],
  'backends.bots': [{}, everyone],
  'backends.add': [{ connector: 'none', name: 'x', baseUrl: 'https://x.example' }, 'dpo compliance'],
  'backends.addSample': [{ controllerId: unknown }, 'dpo compliance'],
  'backends.update': [{ id: unknown }, 'dpo compliance'],
  'backends.check': [{ id: unknown }, 'dpo compliance'],
  'backends.remove': [{ id: unknown }, 'dpo compliance'],
  'backends.network': [{}, everyone],
  'backends.setNetwork': [{ proxy: null }, 'dpo compliance'],
  'backends.sync': [{ id: unknown }, readers],
  'backends.inspect': [{ id: unknown }, 'dpo compliance incidentResponder'],
  'backends.safety': [{ id: unknown }, safetyReaders],
  'backends.inspection': [{ id: unknown }, safetyReaders],
  'backends.permitProbes': [
    { id: unknown, host: 'x.example', permittedBy: 'x', permittedOn: '2026-01-01', evidence: 'x' },
    'dpo compliance',
  ],
  'backends.withdrawProbes': [{ id: unknown, note: 'x' }, 'dpo compliance'],
  'backends.facts': [{}, safetyReaders],
  'backends.declareFact': [
    {
      id: unknown,
      fact: { topic: 'secondFactor', value: { coverage: 'all' } },
      evidence: 'x',
      statedOn: '2026-01-01',
    },
    'dpo compliance',
  ],
  'backends.health': [{}, everyone],
  'backends.syncAll': [{}, readers],
  'backends.disable': [{ id: unknown, reason: 'x' }, 'dpo compliance'],
  'backends.enable': [{ id: unknown }, 'dpo compliance'],
  'backends.scheduleInspection': [{ id: unknown, everyDays: null }, 'dpo compliance incidentResponder'],
  'connectors.list': [{}, everyone],
  'connectors.read': [{ name: 'none' }, everyone],
  'connectors.operations': [{ text: '{}' }, 'dpo compliance'],
  'connectors.draft': [{ empty: 'none' }, 'dpo compliance'],
  'connectors.add': [{ text: '{}' }, 'dpo compliance'],
  'connectors.approve': [{ id: unknown }, 'dpo compliance'],
  'connectors.remove': [{ id: unknown }, 'dpo compliance'],
  'connectors.export': [{ name: 'none', to: '/nowhere/x' }, everyone],
  'connectors.tryOut': [{ text: '{}', baseUrl: 'https://x.example', reason }, 'dpo compliance'],
};
