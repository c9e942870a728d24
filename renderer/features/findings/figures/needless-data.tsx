import { useMemo } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { HorizontalBars } from '../../../ui/chart/horizontal-bars.tsx';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import classes from './figures-view.module.css';

interface NeedlessDataProps {
  asked: OutputOf<'checks.statistics'>['asked'];
  botNames: ReadonlyMap<string, string>;
  onOpen: OpenConversation;
}

/** What bots asked for that their declared purpose does not need, with examples to read. */
export function NeedlessData({ asked, botNames, onOpen }: NeedlessDataProps) {
  const text = useText();
  const format = useFormat();
  const reads = useMay('transcripts.read');
  const needless = useMemo(
    () =>
      asked
        .filter(({ isNeeded }) => !isNeeded)
        .toSorted((one, other) => other.conversations - one.conversations || one.data.localeCompare(other.data)),
    [asked],
  );
  const [most] = needless;
  if (!most) return null;
  const nameOf = (botId: string) => botNames.get(botId) ?? botId;
  const describe = ({ botId, data }: (typeof needless)[number]) =>
    text('findings.figures.needless.row', { bot: nameOf(botId), data: text(`findings.value.data.${data}`) });
  const data: ChartData = {
    columns: [
      { id: 'what', label: text('findings.figures.needless.what'), kind: 'text' },
      { id: 'conversations', label: text('findings.figures.conversations'), kind: 'number' },
    ],
    rows: needless.map((row) => ({ what: describe(row), conversations: row.conversations })),
  };
  return (
    <>
      <ChartFigure
        id="findings.needless"
        title={text('findings.figures.needless', {
          bot: nameOf(most.botId),
          data: text(`findings.value.data.${most.data}`),
          count: format.number(most.conversations),
        })}
        unit={text('findings.figures.needless.unit')}
        data={data}
      >
        <HorizontalBars category="what" value="conversations" />
      </ChartFigure>
      {reads && (
        <ul className={classes.examples} aria-label={text('findings.figures.needless.examples')}>
          {needless.map((row) => (
            <li key={`${row.botId} ${row.data}`}>
              <span>{describe(row)}</span>
              {row.examples.map((example, index) => (
                <Button key={example.messageId} isCompact kind="quiet" onClick={() => onOpen(example)}>
                  {text('findings.figures.needless.example', { number: index + 1 })}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
