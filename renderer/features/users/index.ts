export { InviteDialog } from './invite-dialog.tsx';
export { UsersPage } from './users-page.tsx';
