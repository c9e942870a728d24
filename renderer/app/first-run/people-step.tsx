import { useState } from 'react';
import { OnePersonButton } from '../../features/approvals/index.ts';
import { InviteDialog } from '../../features/users/index.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/stack.tsx';

/** Who works here: what cannot be undone needs a second person, or the word that there is none. */
export function PeopleStep({ onLater, onBegin }: { onLater: () => void; onBegin: () => void }) {
  const text = useText();
  const [isInviting, setIsInviting] = useState(false);
  return (
    <>
      <p>{text('firstRun.people.what')}</p>
      <Row>
        <Button
          kind="primary"
          onClick={() => {
            onBegin();
            setIsInviting(true);
          }}
        >
          {text('users.invite')}
        </Button>
        <OnePersonButton />
        <Button kind="quiet" onClick={onLater}>
          {text('firstRun.people.later')}
        </Button>
      </Row>
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} />}
    </>
  );
}
