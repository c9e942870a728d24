import { IconCheck, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { permissions } from '../../../shared/contract/permissions.ts';
import type { Role } from '../../../shared/contract/permissions.ts';
import { useCall } from '../../lib/queries.ts';
import { roleLabel } from '../../lib/role-words.ts';
import { useText } from '../../lib/use-text.ts';
import type { Text } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import classes from './roles-table.module.css';

type Roles = OutputOf<'users.roles'>['roles'];

/** The permission table as core holds to it, readable and printable. */
export function RolesTable() {
  const text = useText();
  const { data, error } = useCall('users.roles', {});
  const [isPrinting, print] = usePrinting();
  if (error) return <ProblemMessage problem={error} />;
  if (!data) return <Loading />;
  return (
    <div className={classes.scroller} role="region" aria-label={text('users.roles')} tabIndex={0}>
      <div className={classes.head}>
        <p>{text('users.roles.intro')}</p>
        <Button icon={<IconPrinter size={16} aria-hidden />} onClick={print}>
          {text('users.roles.print')}
        </Button>
      </div>
      <PermissionTable roles={data.roles} />
      <dl className={classes.legend}>
        {data.roles.map(({ role }) => (
          <div key={role}>
            <dt>{legend(text, role)}</dt>
            <dd>{text(`users.roleWhat.${role}`)}</dd>
          </div>
        ))}
      </dl>
      {isPrinting && (
        <PrintSheet>
          <h1>{text('users.roles.caption')}</h1>
          <PermissionTable roles={data.roles} />
        </PrintSheet>
      )}
    </div>
  );
}

/** The full name, with the short one of the table's head where that is another. */
function legend(text: Text, role: Role): string {
  const name = roleLabel(text, role);
  const short = text(`users.roleShort.${role}`);
  return name === short ? name : text('users.roles.legend', { name, short });
}

/** The sheet exists only while it is printed: another one, such as an invitation, must come out alone. */
function usePrinting(): [boolean, () => void] {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    const end = () => setIsPrinting(false);
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [isPrinting]);
  return [isPrinting, () => setIsPrinting(true)];
}

function PermissionTable({ roles }: { roles: Roles }) {
  const text = useText();
  return (
    <table className={classes.table} aria-label={text('users.roles.caption')}>
      <thead>
        <tr>
          <th scope="col">{text('users.roles.permission')}</th>
          {roles.map(({ role }) => (
            <th key={role} scope="col" className={classes.role}>
              <abbr title={roleLabel(text, role)}>{text(`users.roleShort.${role}`)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className={classes.key}>
          <th scope="row">{text('users.roles.holdsContentKey')}</th>
          {roles.map(({ role, holdsContentKey }) => (
            <Mark key={role} isSet={holdsContentKey} />
          ))}
        </tr>
        {permissions.map((permission) => (
          <tr key={permission}>
            <th scope="row">{text(`users.permission.${permission}`)}</th>
            {roles.map(({ role, permissions: granted }) => (
              <Mark key={role} isSet={granted.includes(permission)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mark({ isSet }: { isSet: boolean }) {
  const text = useText();
  return (
    <td>
      {isSet && <IconCheck size={16} aria-hidden />}
      <span className="visually-hidden">{text(isSet ? 'users.roles.yes' : 'users.roles.no')}</span>
    </td>
  );
}
