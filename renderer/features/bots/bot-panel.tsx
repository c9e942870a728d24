import { useState } from 'react';
import type { BotEntry, BotObservation } from '../../../shared/contract/bots.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from '../../ui/part.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Row } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { BotDialog } from './bot-dialog.tsx';
import { BotFacts } from './bot-facts.tsx';
import { DutiesPart } from './duties-part.tsx';
import { FairnessPart } from './fairness-part.tsx';
import { ObservationPart } from './observation-part.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { VersionsPart } from './versions-part.tsx';

interface BotPanelProps {
  bot: BotEntry;
  system: string;
  /** null: the person may not see what conversations show. */
  observations: ReadonlyMap<string, BotObservation> | null;
  onClose: () => void;
}

/** One bot: what is declared, what its conversations show, its models, and what the AI Act asks for. */
export function BotPanel({ bot, system, observations, onClose }: BotPanelProps) {
  const text = useText();
  const manages = useMay('bots.manage');
  const [dialog, setDialog] = useState<'edit' | 'sheet' | null>(null);
  const close = () => setDialog(null);
  return (
    <SidePanel title={bot.name} onClose={onClose}>
      {!bot.isEntered && <Status meaning="soon">{text('bots.notEntered')}</Status>}
      <Row>
        {manages && (
          <Button kind="primary" onClick={() => setDialog('edit')}>
            {text('bots.edit')}
          </Button>
        )}
        <Button onClick={() => setDialog('sheet')}>{text('bots.sheet')}</Button>
      </Row>
      <Part title={text('bots.declared')}>
        <BotFacts bot={bot} system={system} />
      </Part>
      {observations && <ObservationPart bot={bot} observation={observations.get(bot.botId)} />}
      <VersionsPart bot={bot} />
      <FairnessPart bot={bot} />
      <DutiesPart bot={bot} />
      {dialog === 'edit' && <BotDialog bot={bot} onClose={close} />}
      {dialog === 'sheet' && <SheetDialog bot={bot} onClose={close} />}
    </SidePanel>
  );
}
