import { useEffect, useRef } from 'react';
import type { ScopeFigures } from '../../../shared/contract/incidents/fields.ts';
import { useCommand } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useUserNames } from '../../lib/user-names.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Part } from '../../ui/part.tsx';
import { Muted, Row } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { FiguresView } from './figures-view.tsx';

interface CurrentPartProps {
  incidentId: string;
  /** The last that was kept. */
  scope: ScopeFigures;
  mayChange: boolean;
  /** It was kept a moment ago, by a button that is gone. */
  takesFocus: boolean;
}

/** Who is concerned by what is known now. */
export function CurrentPart({ incidentId, scope, mayChange, takesFocus }: CurrentPartProps) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const refresh = useCommand('incidents.refreshScope');
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) again.current?.focus();
  }, [takesFocus]);
  return (
    <Part title={text('incidentScope.figures')}>
      <p>{scope.selection}</p>
      <Row gap={12}>
        <Muted>
          {text('incidentScope.takenAt', {
            when: format.dateTime(scope.takenAt),
            name: names.get(scope.takenBy) ?? scope.takenBy,
          })}
        </Muted>
        {scope.isFrozen && <Status meaning="information">{text('incidentScope.frozen')}</Status>}
        {mayChange && (
          <Button ref={again} isCompact isBusy={refresh.isPending} onClick={() => refresh.mutate({ id: incidentId })}>
            {text('incidentScope.refresh')}
          </Button>
        )}
        <span role="status">{refresh.isSuccess && text('incidentScope.refreshed')}</span>
      </Row>
      <ProblemMessage problem={refresh.error} />
      <FiguresView figures={scope} caption={text('incidentScope.figures')} />
    </Part>
  );
}
