import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import type { References } from '../../ui/described/field-description.ts';
import { Row } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';

interface UncoveredBotsProps {
  references: References;
  onStart?: (botId: string) => void;
}

/** Bots that no record in force names, each one step from a record. */
export function UncoveredBots({ references, onStart }: UncoveredBotsProps) {
  const text = useText();
  const reads = useMay('findings.read');
  const evidence = useCall('records.evidence', {}, { isEnabled: reads });
  const uncovered = evidence.data?.bots.filter(({ recordId }) => recordId === null) ?? [];
  if (uncovered.length === 0) return null;
  const nameBot = (id: string) => references['bots']?.find(({ value }) => value === id)?.label ?? id;
  return (
    <Callout meaning="soon" title={text('records.uncovered', { bots: uncovered.length })}>
      {onStart && (
        <Row>
          {uncovered.slice(0, most).map(({ botId }) => (
            <Button key={botId} isCompact onClick={() => onStart(botId)}>
              {text('records.uncovered.start', { bot: nameBot(botId) })}
            </Button>
          ))}
        </Row>
      )}
    </Callout>
  );
}

/** Bots offered at once; the next ones come up when these have a record. */
const most = 5;
