import type { RetentionPolicy } from '../../../../../shared/contract/retention/policies.ts';
import { readMode, readUserNames } from '../../../access/index.ts';
import { findAgreement } from '../../../audit/index.ts';
import { readConnectorFacts, type ConnectorFacts } from '../../../backends/index.ts';
import type { Context } from '../../../context.ts';
import { readCertificateYears } from '../../own-data/certificate-years.ts';
import { readLogYears } from '../../own-data/log-years.ts';
import { readKeepYears } from '../../../requests/index.ts';
import { readTranscriptDays } from '../../../transcripts/index.ts';
import { inRegister, type RegisterReader } from '../../../vault/index.ts';
import { describePolicy } from '../../policies/describe-policy.ts';
import { listActivePolicies, type StoredPolicy } from '../../policies/policy-rows.ts';
import { readSettings, type SettingRow } from '../stored-settings.ts';

export interface ConceptSystem {
  id: string;
  name: string;
  bots: { id: string; name: string }[];
  facts: ConnectorFacts;
  setting: SettingRow | null;
  policies: RetentionPolicy[];
}

/** What a concept is made of: nothing of it was said in a conversation. */
export interface ConceptFacts {
  controller: string;
  /** ISO 8601 instant. */
  at: string;
  isOnePersonMode: boolean;
  systems: ConceptSystem[];
  holds: { number: string; ground: string; owner: string; endsOn: string | null; reviewOn: string | null }[];
  transcriptDays: number | null;
  caseYears: number;
  /** Null: as long as the vault. */
  certificateYears: number | null;
  logYears: number | null;
}

export function readConcept(
  context: Pick<Context, 'register' | 'now'>,
  controller: { id: string; name: string },
): ConceptFacts {
  const { register } = context;
  const now = context.now();
  const settings = readSettings(register);
  const policies = listActivePolicies(register);
  const names = readUserNames(register);
  const bots = register.all(
    inRegister.selectFrom('bot').select(['id', 'name', 'backend_id as backendId']).orderBy('name').orderBy('id'),
  );
  const backends = register.all(
    inRegister
      .selectFrom('backend')
      .select(['id', 'name'])
      .where('controller_id', '=', controller.id)
      .where('state', '=', 'active')
      .orderBy('name')
      .orderBy('id'),
  );
  return {
    controller: controller.name,
    at: new Date(now).toISOString(),
    isOnePersonMode: readMode(register) === 'onePerson',
    systems: backends.map(({ id, name }) => ({
      id,
      name,
      bots: bots.filter(({ backendId }) => backendId === id).map((bot) => ({ id: bot.id, name: bot.name })),
      facts: readConnectorFacts(register, id),
      setting: settings.get(id) ?? null,
      policies: policies
        .filter(({ fields }) => fields.backendId === id)
        .map((policy) => describePolicy(policy, { names, approvedBy: findApprover(register, policy), now }))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'de') || (one.id < other.id ? -1 : 1)),
    })),
    holds: readHolds(register),
    transcriptDays: readTranscriptDays(register),
    caseYears: readKeepYears(register),
    certificateYears: readCertificateYears(register),
    logYears: readLogYears(register),
  };
}

function findApprover(register: RegisterReader, { row }: StoredPolicy): string | null {
  return findAgreement(register, 'retention.policies.activate', ['policyId', row.id])?.approvedBy ?? null;
}

function readHolds(register: RegisterReader): ConceptFacts['holds'] {
  const rows = register.all(
    inRegister.selectFrom('legal_hold').selectAll().where('released_at', 'is', null).orderBy('number'),
  );
  return rows.map((row) => ({
    number: row.number,
    ground: row.ground,
    owner: row.owner,
    endsOn: row.ends_on,
    reviewOn: row.review_on,
  }));
}
