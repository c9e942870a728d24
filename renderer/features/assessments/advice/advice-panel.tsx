import { useState } from 'react';
import type { AdviceEntry } from '../../../../shared/contract/records/advice.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import type { References } from '../../../ui/described/field-description.ts';
import { nameReference } from '../../../ui/described/field-words.ts';
import { Part } from '../../../ui/part.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Facts, Muted, Row } from '../../../ui/stack.tsx';
import { AdviceState } from './advice-state.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import classes from '../assessments.module.css';

interface AdvicePanelProps {
  entry: AdviceEntry;
  references: References;
  onClose: () => void;
}

/** One question, the advice on it, and whether it was followed. */
export function AdvicePanel({ entry, references, onClose }: AdvicePanelProps) {
  const text = useText();
  const format = useFormat();
  const advises = useMay('records.advise');
  const decides = useMay('records.decide');
  const [dialog, setDialog] = useState<'give' | 'settle' | null>(null);
  const { number, subject, recordId, botId, advisedAt, outcome, outcomeAt } = entry;
  const by = (name: string | null, at: string) =>
    text('assessments.settledBy', { name: name ?? '–', when: format.dateTime(at) });
  return (
    <SidePanel title={text('assessments.named', { number, name: subject })} onClose={onClose}>
      <Row gap={16}>
        <AdviceState {...entry} />
        {advisedAt === null && advises && (
          <Button kind="primary" onClick={() => setDialog('give')}>
            {text('assessments.log.give')}
          </Button>
        )}
        {advisedAt !== null && decides && (
          <Button kind={outcome === 'open' ? 'primary' : 'secondary'} onClick={() => setDialog('settle')}>
            {text('assessments.log.settle')}
          </Button>
        )}
      </Row>
      <Facts
        facts={[
          { label: text('assessments.log.askedBy.short'), value: entry.askedBy },
          { label: text('assessments.log.askedOn'), value: format.day(entry.askedOn) },
          ...(recordId === null
            ? []
            : [
                {
                  label: text('assessments.field.recordId'),
                  value: nameReference(text, references, 'records', recordId),
                },
              ]),
          ...(botId === null
            ? []
            : [{ label: text('assessments.bot'), value: nameReference(text, references, 'bots', botId) }]),
        ]}
      />
      <Part title={text('assessments.log.question')}>
        <p className={classes.words}>{entry.question}</p>
      </Part>
      <Part title={text('assessments.advice')}>
        {advisedAt === null ? (
          <Muted>{text('assessments.log.awaited')}</Muted>
        ) : (
          <div>
            <p className={classes.words}>{entry.advice}</p>
            <p className={classes.when}>{by(entry.advisedBy, advisedAt)}</p>
          </div>
        )}
      </Part>
      {outcomeAt !== null && (
        <Part title={text('assessments.log.outcome')}>
          <div>
            <AdviceState {...entry} />
            {entry.outcomeReason !== '' && <p className={classes.words}>{entry.outcomeReason}</p>}
            <p className={classes.when}>{by(entry.outcomeBy, outcomeAt)}</p>
          </div>
        </Part>
      )}
      {dialog === 'give' && <GiveDialog entry={entry} onClose={() => setDialog(null)} />}
      {dialog === 'settle' && <SettleDialog entry={entry} onClose={() => setDialog(null)} />}
    </SidePanel>
  );
}
