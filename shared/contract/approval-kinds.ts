/** What asks for a second person. */
export const approvalKinds = ['deletion', 'account', 'export', 'release'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];
