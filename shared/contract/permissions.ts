/** Who may do what. The table is data, so that it can be shown, tested row by row and argued about. */
export const roles = [
  'administrator',
  'dpo',
  'decisionMaker',
  'reviewer',
  'compliance',
  'incidentResponder',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/**
 * administrator: people and machine. dpo: advises and monitors, Art. 38(6), 39 GDPR. decisionMaker: acts for the
 * controller. reviewer: reads transcripts. compliance: keeps the records. incidentResponder: finds out what a breach
 * touched. auditor: checks how Custos itself is used.
 */
const permissionTable = {
  'vault.use': roles,
  'vault.manage': ['administrator', 'dpo'],
  'vault.rotate': ['administrator', 'dpo', 'incidentResponder'],
  'vault.deleteContent': ['dpo', 'decisionMaker'],
  'users.read': ['administrator', 'dpo', 'decisionMaker', 'compliance', 'auditor'],
  'users.manage': ['administrator', 'dpo'],
  'users.grantContent': ['dpo', 'decisionMaker'],
  'approvals.request': ['administrator', 'dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'approvals.read': roles,
  'approvals.decide': ['dpo', 'decisionMaker'],
  'controllers.manage': ['administrator', 'dpo', 'compliance'],
  'backends.read': roles,
  'backends.manage': ['dpo', 'compliance'],
  'backends.inspect': ['dpo', 'compliance', 'incidentResponder'],
  'backends.safety': ['administrator', 'dpo', 'decisionMaker', 'compliance', 'incidentResponder', 'auditor'],
  'backends.sync': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'transcripts.read': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'findings.read': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'findings.scan': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'findings.manage': ['dpo', 'compliance'],
  'findings.decide': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'checks.read': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'checks.manage': ['dpo', 'compliance'],
  'reviews.read': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'reviews.manage': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'transcripts.export': ['dpo', 'decisionMaker', 'compliance', 'incidentResponder'],
  'deadlines.read': roles,
  'deadlines.manage': ['dpo', 'compliance'],
  'subjects.read': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'requests.read': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'requests.manage': ['dpo', 'decisionMaker', 'reviewer', 'compliance'],
  'requests.decide': ['dpo', 'decisionMaker', 'compliance'],
  'requests.disclose': ['dpo', 'decisionMaker', 'compliance'],
  'requests.erase': ['dpo', 'decisionMaker'],
  'retention.read': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'retention.manage': ['dpo', 'decisionMaker', 'compliance'],
  'retention.advise': ['dpo'],
  'retention.hold': ['dpo', 'decisionMaker', 'compliance', 'incidentResponder'],
  'retention.enforce': ['dpo', 'decisionMaker'],
  'records.read': ['dpo', 'decisionMaker', 'compliance', 'incidentResponder', 'auditor'],
  'records.manage': ['dpo', 'decisionMaker', 'compliance'],
  'records.advise': ['dpo'],
  'records.decide': ['dpo', 'decisionMaker', 'compliance'],
  'processors.read': ['dpo', 'decisionMaker', 'compliance', 'incidentResponder', 'auditor'],
  'processors.manage': ['dpo', 'decisionMaker', 'compliance'],
  'programme.read': ['dpo', 'decisionMaker', 'compliance', 'incidentResponder', 'auditor'],
  'programme.manage': ['dpo', 'compliance'],
  'bots.read': ['dpo', 'decisionMaker', 'compliance', 'incidentResponder', 'auditor'],
  'bots.manage': ['dpo', 'decisionMaker', 'compliance'],
  'incidents.read': ['dpo', 'decisionMaker', 'compliance', 'incidentResponder'],
  'incidents.manage': ['dpo', 'decisionMaker', 'compliance', 'incidentResponder'],
  'incidents.advise': ['dpo'],
  'incidents.decide': ['dpo', 'decisionMaker', 'incidentResponder'],
  'playbooks.read': ['dpo', 'decisionMaker', 'compliance', 'incidentResponder'],
  'playbooks.manage': ['dpo', 'compliance', 'incidentResponder'],
  'jobs.manage': ['administrator', 'dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'audit.read': ['administrator', 'dpo', 'decisionMaker', 'compliance', 'incidentResponder', 'auditor'],
  'accessReviews.read': ['dpo', 'decisionMaker', 'compliance', 'auditor'],
  'accessReviews.manage': ['dpo', 'compliance', 'auditor'],
  'exports.charts': roles,
  'exports.statistics': ['dpo', 'decisionMaker', 'reviewer', 'compliance', 'incidentResponder'],
  'exports.replacements': ['dpo', 'decisionMaker'],
} satisfies Record<string, readonly Role[]>;

export type GrantedPermission = keyof typeof permissionTable;
/** `anyone`: also while the vault is locked. */
export type Permission = 'anyone' | GrantedPermission;
export const permissions = Object.keys(permissionTable) as GrantedPermission[];

export function isAllowed(role: Role, permission: Permission): boolean {
  return permission === 'anyone' || (permissionTable[permission] as readonly Role[]).includes(role);
}

/** Who runs the machine or checks the others must be unable to read what people said: their slots hold no key to it. */
export function holdsContentKey(role: Role): boolean {
  return role !== 'administrator' && role !== 'auditor';
}

/** Whether he may decide on what another person wants to do. */
export function mayApprove(role: Role): boolean {
  return isAllowed(role, 'approvals.decide');
}
