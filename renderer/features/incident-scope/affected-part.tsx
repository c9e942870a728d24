import { useState } from 'react';
import { useReason } from '../../lib/reason.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from '../../ui/part.tsx';
import { Muted, Stack } from '../../ui/stack.tsx';
import { AffectedList } from './affected-list.tsx';

/** Who the people are. Unlike the figures, this is content: it is read for a reason, which the log keeps. */
export function AffectedPart({ incidentId }: { incidentId: string }) {
  const text = useText();
  const { reason, ask } = useReason();
  const [isOn, setIsOn] = useState(false);
  return (
    <Part title={text('incidentScope.affected')}>
      <Stack>
        <Muted>{text('incidentScope.affected.what')}</Muted>
        {isOn && reason ? (
          <AffectedList incidentId={incidentId} reason={reason} onChangeReason={ask} />
        ) : (
          <div>
            <Button
              isCompact
              onClick={() => {
                setIsOn(true);
                if (!reason) ask();
              }}
            >
              {text('incidentScope.affected.show')}
            </Button>
          </div>
        )}
      </Stack>
    </Part>
  );
}
