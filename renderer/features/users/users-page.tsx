import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { RolesTable } from './roles-table.tsx';
import { RotationBanner } from './rotation-banner.tsx';
import { UserPanel } from './user-panel.tsx';
import { UserTable } from './user-table.tsx';
import { sortUsers } from './user-words.ts';
import classes from './users-page.module.css';

/** Who gets in, what he may do there, and whether he can read what people said. */
export function UsersPage() {
  const text = useText();
  const manages = useMay('users.manage');
  const [view, setView] = useKept<'people' | 'roles'>('users.view', 'people', asItIs);
  const [isInviting, setIsInviting] = useState(false);
  return (
    <Page
      title={text('app.nav.users')}
      action={
        manages && (
          <Button kind="primary" icon={<IconUserPlus size={16} aria-hidden />} onClick={() => setIsInviting(true)}>
            {text('users.invite')}
          </Button>
        )
      }
    >
      <Tabs
        label={text('users.views')}
        chosen={view}
        onChoose={setView}
        tabs={[
          { id: 'people', label: text('users.people'), content: <People /> },
          { id: 'roles', label: text('users.roles'), content: <RolesTable /> },
        ]}
      />
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} />}
    </Page>
  );
}

function People() {
  const list = useCall('users.list', {});
  const navigate = useNavigate();
  const [chosenId, setChosenId] = useKept<string | null>('users.chosen', null, asItIs);
  const users = sortUsers(list.data?.users ?? []);
  const chosen = users.find(({ id }) => id === chosenId);
  return (
    <>
      <ProblemMessage problem={list.error} />
      {!list.data && !list.error && <Loading />}
      {list.data && <RotationBanner due={list.data.rotationDue} onOpen={() => void navigate({ to: '/settings' })} />}
      {list.data && (
        <div className={chosen ? classes.split : classes.whole}>
          <UserTable users={users} chosenId={chosen?.id ?? null} onChoose={setChosenId} />
          {chosen && <UserPanel key={chosen.id} user={chosen} onClose={() => setChosenId(null)} />}
        </div>
      )}
    </>
  );
}
