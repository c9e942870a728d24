import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { localOfInstant } from '../../lib/local-time.ts';
import { useCall } from '../../lib/queries.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { AffectedPart } from './affected-part.tsx';
import { CopiesPart } from './copies-part.tsx';
import { CurrentPart } from './current-part.tsx';
import { SelectPart } from './select-part.tsx';
import { emptySelection } from './selection-form.ts';
import type { SelectionTexts } from './selection-form.ts';
import classes from './incident-scope.module.css';

/** Who is affected, worked out from the transcripts: the selection, its figures, their copies, the people. */
export function ScopePart({ incidentId }: { incidentId: string }) {
  const text = useText();
  const [isChoosing, setIsChoosing] = useState(false);
  const [wasKept, setWasKept] = useState(false);
  const mayManage = useMay('incidents.manage');
  const incident = useCall('incidents.get', { id: incidentId, language: useLanguage() }, { keepsPrevious: true });
  if (!incident.data) return incident.error ? <ProblemMessage problem={incident.error} /> : <Loading />;
  const { scopes, isOpen } = incident.data;
  const [current, ...before] = scopes;
  const mayChange = mayManage && isOpen;
  return (
    <div className={classes.part}>
      {current && (
        <CurrentPart
          incidentId={incidentId}
          scope={current}
          mayChange={mayChange}
          takesFocus={wasKept && !isChoosing}
        />
      )}
      {mayChange && current && (
        <div>
          <Button isPressed={isChoosing} onClick={() => setIsChoosing(!isChoosing)}>
            {text('incidentScope.selectAnew')}
          </Button>
        </div>
      )}
      {mayChange && (isChoosing || !current) && (
        <SelectPart
          key={incidentId}
          incidentId={incidentId}
          proposed={proposeSelection(incident.data)}
          onKept={() => {
            setIsChoosing(false);
            setWasKept(true);
          }}
        />
      )}
      {!mayChange && !current && <p>{text('incidentScope.nothing')}</p>}
      {current && <AffectedPart incidentId={incidentId} />}
      {before.length > 0 && <CopiesPart scopes={before} />}
    </div>
  );
}

/** What the incident says already is not typed again. */
function proposeSelection({ facts, moments }: OutputOf<'incidents.get'>): SelectionTexts {
  const { backendIds, botIds } = facts;
  return {
    ...emptySelection,
    backendId: backendIds.length === 1 ? (backendIds[0] ?? '') : '',
    botId: botIds.length === 1 ? (botIds[0] ?? '') : '',
    from: moments.occurred === null ? '' : localOfInstant(moments.occurred),
  };
}
