import type { BackendHealth } from '../../../../shared/contract/backend-health.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Part } from '../../../ui/part.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Facts, Muted, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { BotsChart } from './bots-chart.tsx';
import { FreshnessChart } from './freshness-chart.tsx';
import { RunsChart } from './runs-chart.tsx';
import { useQuotaWords } from './use-quota-words.ts';
import classes from '../backend-panel.module.css';

/** How a chatbot system fares: how fresh its data is, what went wrong, what is left of its limit, what is not covered. */
export function HealthPart({ backendId }: { backendId: string }) {
  const text = useText();
  const language = useLanguage();
  const reads = useMay('transcripts.read');
  const health = useCall('backends.health', {}, { isAskedOnArrival: true });
  const own = health.data?.backends.find((each) => each.backendId === backendId);
  if (!own) return health.error ? <ProblemMessage problem={health.error} /> : <Loading />;
  return (
    <Stack gap={16}>
      <HealthFacts health={own} />
      {own.runs.length > 0 && <RunsChart runs={own.runs} />}
      <FreshnessChart health={health.data?.backends ?? []} />
      {reads && <BotsChart />}
      {own.notCovered.length > 0 && (
        <Part title={text('backends.health.notCovered')}>
          <ul className={classes.bullets}>
            {own.notCovered.map((words) => (
              <li key={words.en}>{words[language]}</li>
            ))}
          </ul>
        </Part>
      )}
    </Stack>
  );
}

function HealthFacts({ health: { freshness, lastError, unread, quota, runs } }: { health: BackendHealth }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const quotaWords = useQuotaWords();
  const facts = [
    {
      label: text('backends.health.synced'),
      value: freshness
        ? text('backends.health.behind', {
            at: format.dateTime(freshness.syncedAt),
            time: format.duration(freshness.behindSeconds),
          })
        : text('backends.health.never'),
    },
    ...(freshness?.newestMessageAt
      ? [{ label: text('backends.health.newest'), value: <DateText instant={freshness.newestMessageAt} /> }]
      : []),
    ...(freshness
      ? [
          {
            label: text('backends.health.complete'),
            value: freshness.completeUntil ? (
              <DateText instant={freshness.completeUntil} />
            ) : (
              <Muted>{text('backends.health.complete.unknown')}</Muted>
            ),
          },
        ]
      : []),
    { label: text('backends.health.unread'), value: text('backends.health.unread.count', { count: unread }) },
    {
      label: text('backends.health.error'),
      value: lastError ? (
        <Stack gap={4}>
          <Status meaning="overdue">
            <DateText instant={lastError.at} />
          </Status>
          <span>{lastError.words[language]}</span>
        </Stack>
      ) : (
        text(runs.length === 0 ? 'backends.health.error.notYet' : 'backends.health.error.none')
      ),
    },
    { label: text('backends.health.quota'), value: quotaWords(quota) },
  ];
  return <Facts facts={facts} />;
}
