export { ApprovalsPage } from './approvals-page.tsx';
export { AskApprovalDialog } from './ask-approval-dialog.tsx';
export { OnePersonButton } from './one-person-button.tsx';
export { OnePersonSection } from './one-person-section.tsx';
export { OnePersonSign } from './one-person-sign.tsx';
export { useWaitingForMe } from './use-waiting-for-me.ts';
export { useSecondPeople } from './use-second-people.ts';
