import type { GrantedPermission } from './permissions.ts';

/**
 * Every list and table of the window that is taken along by itself, with the rights that writing it to a file or printing it takes: the one its screen asks for
 * and, where it shows what people said or who they are, the one for letting such leave the vault.
 */
export const exportedLists = {
  'accessReviews.past': ['accessReviews.read'],
  'approvals.asked': ['approvals.read'],
  'assessments.advice': ['records.read'],
  'assessments.dpias': ['records.read'],
  'assessments.risks': ['records.read'],
  'assessments.threshold': ['records.read'],
  'audit.entries': ['audit.read'],
  'backends.connectors': ['backends.read'],
  'backends.safety': ['backends.read'],
  'backends.systems': ['backends.read'],
  'bots.models': ['bots.read'],
  'bots.register': ['bots.read'],
  'checks.bots': ['checks.read'],
  'checks.notices': ['checks.read'],
  'checks.rules': ['checks.read'],
  'deadlines.packs': ['deadlines.read'],
  'deadlines.publishers': ['deadlines.read'],
  'findings.found': ['findings.read'],
  'incidentRegister.drillReport': ['incidents.read'],
  'incidentRegister.drills': ['incidents.read'],
  'incidentRegister.entries': ['incidents.read'],
  'incidents.cases': ['incidents.read'],
  'incidentScope.affected': ['incidents.read', 'transcripts.export'],
  'incidentScope.breakdown': ['incidents.read'],
  'incidentScope.copies': ['incidents.read'],
  'playbooks.register': ['playbooks.read'],
  'processors.chain': ['processors.read'],
  'processors.contract': ['processors.read'],
  'processors.due': ['processors.read'],
  'processors.register': ['processors.read'],
  'programme.activities': ['programme.read'],
  'programme.figures': ['programme.read'],
  'programme.trainings': ['programme.read'],
  'records.evidence': ['records.read'],
  'records.register': ['records.read'],
  'requests.cases': ['requests.read', 'transcripts.export'],
  'retention.facts': ['retention.read'],
  'retention.holds': ['retention.read', 'transcripts.export'],
  'retention.policies': ['retention.read'],
  'retention.runs': ['retention.read'],
  'retention.starts': ['retention.read', 'transcripts.export'],
  'reviews.register': ['reviews.read'],
  'today.queue': ['vault.use'],
  'transcripts.hits': ['transcripts.read', 'transcripts.export'],
  'users.people': ['users.read'],
  'vault.restoreTest': ['vault.manage'],
  /** The numbers behind any picture. */
  chart: ['exports.charts'],
} as const satisfies Record<string, readonly GrantedPermission[]>;

export type ExportedList = keyof typeof exportedLists;
export const exportedListNames = Object.keys(exportedLists) as ExportedList[];
