/** Who may do what. The table is data, so that it can be shown, tested row by row and argued about. */
export const roles = ['dpo'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'anyone',
  'vault.use',
  'vault.manage',
  'controllers.manage',
  'backends.read',
  'backends.manage',
  'backends.sync',
  'transcripts.read',
  'jobs.manage',
  'audit.read',
] as const;
export type Permission = (typeof permissions)[number];

const permissionTable: Record<Role, readonly Permission[]> = {
  dpo: permissions,
};

export function isAllowed(role: Role, permission: Permission): boolean {
  return permission === 'anyone' || permissionTable[role].includes(permission);
}
