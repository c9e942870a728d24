import { holdsContentKey, mayApprove, roles } from '../../../shared/contract/permissions.ts';
import type { Role } from '../../../shared/contract/permissions.ts';
import { isRole, roleLabel } from '../../lib/role-words.ts';
import { useText } from '../../lib/use-text.ts';
import { SelectField } from '../../ui/fields.tsx';

interface RoleFieldProps {
  role: Role;
  onChange: (role: Role) => void;
  autoFocus?: boolean;
  problem?: string | undefined;
}

/** A role, with what it may do and whether it can read transcripts. */
export function RoleField({ role, onChange, autoFocus = false, problem }: RoleFieldProps) {
  const text = useText();
  const what = [
    text(`users.roleWhat.${role}`),
    text(holdsContentKey(role) ? 'users.invite.reads' : 'users.invite.cannotRead'),
    ...(mayApprove(role) ? [text('users.invite.mayApprove')] : []),
  ];
  return (
    <SelectField
      label={text('users.role')}
      value={role}
      onChange={(value) => {
        if (isRole(value)) onChange(value);
      }}
      choices={roles.map((each) => ({ value: each, label: roleLabel(text, each) }))}
      hint={<span aria-live="polite">{what.join(' ')}</span>}
      problem={problem}
      autoFocus={autoFocus}
    />
  );
}
