import { useState } from 'react';
import { toProblem } from '../../../lib/client.ts';
import { useText } from '../../../lib/use-text.ts';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { AuthorityFields } from './authority-fields.tsx';
import type { Sector } from './use-authorities.ts';

interface AuthorityPartProps {
  controllerId: string;
  /** As it is stored. */
  authorityId: string;
  onChoose: (authorityId: string) => Promise<void>;
}

/** Changes to whom a draft goes. */
export function AuthorityPart({ controllerId, authorityId, onChoose }: AuthorityPartProps) {
  const text = useText();
  const [sector, setSector] = useState<Sector>('private');
  const [answer, setAnswer] = useState<{ problem: unknown } | null>(null);
  const choose = async (chosen: string) => {
    setAnswer(null);
    try {
      await onChoose(chosen);
      setAnswer({ problem: null });
    } catch (failure) {
      setAnswer({ problem: toProblem(failure) });
    }
  };
  return (
    <>
      <AuthorityFields
        controllerId={controllerId}
        sector={sector}
        onSector={setSector}
        authorityId={authorityId}
        onChoose={(chosen) => void choose(chosen)}
      />
      <ProblemMessage problem={answer?.problem} />
      <span role="status">{answer?.problem === null && text('notifications.authority.changed')}</span>
    </>
  );
}
