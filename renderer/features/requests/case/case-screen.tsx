import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { requestStages } from '../../../../shared/contract/requests/case-fields.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { CaseFileButton } from '../../../ui/case-file/case-file-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Status } from '../../../ui/status.tsx';
import { DueChip } from '../list/due-chip.tsx';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import { CaseFacts } from './case-facts.tsx';
import { CurrentStep } from './current-step.tsx';
import { Stepper } from './stepper.tsx';
import { Timeline } from './timeline.tsx';
import classes from './case.module.css';

export type Case = OutputOf<'requests.get'>;
export type Stage = (typeof requestStages)[number];

interface CaseScreenProps {
  id: string;
  onOpenCase: (id: string) => void;
  onOpenConversation: OpenConversation;
  onClose: () => void;
}

/** One case: its steps above, what is known at the left, the current step in the middle, what happened at the right. */
export function CaseScreen({ id, onOpenCase, onOpenConversation, onClose }: CaseScreenProps) {
  const text = useText();
  const request = useCall('requests.get', { id, language: useLanguage() }, { keepsPrevious: true });
  const discloses = useMay('requests.disclose');
  const [chosen, setChosen] = useState<Stage | null>(null);
  if (!request.data) return request.error ? <ProblemMessage problem={request.error} /> : <Loading />;
  const { data } = request;
  const shown = chosen ?? data.stage;
  return (
    <div className={classes.screen}>
      <div className={classes.bar}>
        <Button kind="quiet" isCompact icon={<IconArrowLeft size={16} aria-hidden />} onClick={onClose}>
          {text('requests.back')}
        </Button>
        <h2>{text('requests.case', { number: data.number, right: text(`requests.right.${data.kind}`) })}</h2>
        <DueChip due={data} />
        {data.isRestricted && <Status meaning="soon">{text('requests.restricted')}</Status>}
        {data.state === 'closed' && data.outcome !== null && (
          <Status meaning="information">{text(`requests.outcome.${data.outcome}`)}</Status>
        )}
        {discloses && (
          <CaseFileButton
            file={{ name: 'requests.exportCaseFile', of: { id } }}
            fileName={data.number}
            purpose="request"
            isCompact
          />
        )}
      </div>
      <Stepper
        stages={data.stages}
        current={data.stage}
        shown={shown}
        isClosed={data.state === 'closed'}
        onChoose={setChosen}
      />
      <div className={classes.columns}>
        <CaseFacts request={data} onOpenCase={onOpenCase} />
        <section className={classes.step} aria-label={text(`requests.stage.${shown}`)}>
          <CurrentStep request={data} stage={shown} onOpenConversation={onOpenConversation} />
        </section>
        <Timeline request={data} />
      </div>
    </div>
  );
}
