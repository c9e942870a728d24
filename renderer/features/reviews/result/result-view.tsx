import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Share } from '../../../../shared/contract/reviews.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { ShareBars } from '../../../ui/chart/horizontal-bars.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Facts, Mono } from '../../../ui/stack.tsx';
import { ReportButtons } from './report-buttons.tsx';
import classes from '../reviews-page.module.css';

type Result = OutputOf<'reviews.result'>;

/** What a sample says, with how far chance can have moved it, and how the rules did against the reviewer. */
export function ResultView({ id }: { id: string }) {
  const text = useText();
  const format = useFormat();
  const result = useCall('reviews.result', { id });
  if (!result.data) return result.error ? <ProblemMessage problem={result.error} /> : <Loading />;
  const { population, populationDigest, size, seed, drawnAt, checks } = result.data;
  return (
    <div className={classes.result}>
      <RateChart checks={checks} />
      <AgreementTable checks={checks} />
      <Facts
        facts={[
          { label: text('reviews.sample.size'), value: format.number(size) },
          { label: text('reviews.result.population'), value: format.number(population) },
          { label: text('reviews.sample.seed'), value: <Mono>{seed}</Mono> },
          { label: text('reviews.result.digest'), value: <Mono>{populationDigest}</Mono> },
          { label: text('reviews.result.drawnAt'), value: format.dateTime(drawnAt) },
        ]}
      />
      <ReportButtons id={id} />
    </div>
  );
}

function RateChart({ checks }: { checks: Result['checks'] }) {
  const text = useText();
  const format = useFormat();
  const worst = checks.toSorted((one, other) => (other.problems.rate ?? 0) - (one.problems.rate ?? 0))[0];
  const data: ChartData = {
    columns: [
      { id: 'check', label: text('findings.rule'), kind: 'text' },
      { id: 'count', label: text('reviews.result.problems'), kind: 'number' },
      { id: 'of', label: text('reviews.result.judged'), kind: 'number' },
      { id: 'rate', label: text('reviews.result.rate'), kind: 'share', part: 'count', whole: 'of' },
      { id: 'interval', label: text('reviews.result.interval'), kind: 'text' },
    ],
    rows: checks.map(({ check, problems }) => ({
      check: text(`findings.check.${check}`),
      count: problems.count,
      of: problems.of,
      interval: describeInterval(problems, format.share),
    })),
  };
  const title =
    worst && worst.problems.rate !== null
      ? text('reviews.result.title', {
          check: text(`findings.check.${worst.check}`),
          rate: format.share(worst.problems.rate),
          interval: describeInterval(worst.problems, format.share),
        })
      : text('reviews.result.nothing');
  return (
    <ChartFigure id="reviews.rates" title={title} unit={text('reviews.result.unit')} data={data}>
      <ShareBars category="check" share="rate" />
    </ChartFigure>
  );
}

function describeInterval({ low, high }: Share, show: (share: number) => string): string {
  return low === null || high === null ? '–' : `${show(low)} – ${show(high)}`;
}

/** How often the rules agreed with a person who did not know what they said. */
function AgreementTable({ checks }: { checks: Result['checks'] }) {
  const text = useText();
  const format = useFormat();
  const compared = checks.flatMap(({ check, rules }) => (rules ? [{ check, rules }] : []));
  if (compared.length === 0) return null;
  const show = ({ rate, low, high, count, of }: Share) =>
    rate === null || low === null || high === null
      ? '–'
      : text('reviews.result.share', {
          rate: format.share(rate),
          low: format.share(low),
          high: format.share(high),
          count: format.number(count),
          of: format.number(of),
        });
  return (
    <table className={classes.table} aria-label={text('reviews.result.rules')}>
      <caption>{text('reviews.result.rules')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('findings.rule')}</th>
          <th scope="col">{text('reviews.result.agreed')}</th>
          <th scope="col">{text('reviews.result.missed')}</th>
          <th scope="col">{text('reviews.result.falseAlarms')}</th>
          <th scope="col">{text('reviews.result.precision')}</th>
          <th scope="col">{text('reviews.result.recall')}</th>
        </tr>
      </thead>
      <tbody>
        {compared.map(({ check, rules }) => (
          <tr key={check}>
            <th scope="row">{text(`findings.check.${check}`)}</th>
            <td>{format.number(rules.agreed)}</td>
            <td>{format.number(rules.missed)}</td>
            <td>{format.number(rules.falseAlarms)}</td>
            <td>{show(rules.precision)}</td>
            <td>{show(rules.recall)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
