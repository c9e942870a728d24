import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import type { References } from '../../ui/described/field-description.ts';
import { nameReference } from '../../ui/described/field-words.ts';
import { Row } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';

interface UncoveredBotsProps {
  references: References;
  onStart?: (botId: string) => void;
  onOpen: (recordId: string) => void;
}

/** Bots that no record in force names, each one step from a record or from the draft that waits already. */
export function UncoveredBots({ references, onStart, onOpen }: UncoveredBotsProps) {
  const text = useText();
  const reads = useMay('findings.read');
  const evidence = useCall('records.evidence', {}, { isEnabled: reads });
  const records = useCall('records.list', {}).data?.records ?? [];
  const uncovered = evidence.data?.bots.filter(({ recordId }) => recordId === null) ?? [];
  if (uncovered.length === 0) return null;
  const offer = (botId: string) => {
    const bot = nameReference(text, references, 'bots', botId);
    const draft = records.find(({ botIds, state }) => state !== 'retired' && botIds.includes(botId));
    if (draft)
      return (
        <Button key={botId} isCompact onClick={() => onOpen(draft.id)}>
          {text('records.uncovered.draft', { bot })}
        </Button>
      );
    return (
      onStart && (
        <Button key={botId} isCompact onClick={() => onStart(botId)}>
          {text('records.uncovered.start', { bot })}
        </Button>
      )
    );
  };
  return (
    <Callout meaning="soon" title={text('records.uncovered', { bots: uncovered.length })}>
      <Row>{uncovered.slice(0, most).map(({ botId }) => offer(botId))}</Row>
    </Callout>
  );
}

/** Bots offered at once; the next ones come up when these have a record. */
const most = 5;
