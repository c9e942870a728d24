import type { BackendHealth } from '../../../../shared/contract/backend-health.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { HorizontalBars } from '../../../ui/chart/horizontal-bars.tsx';
import { tabulateFreshness } from './health-figures.ts';

/** How long ago each chatbot system was synced, the one furthest behind first. */
export function FreshnessChart({ health }: { health: readonly BackendHealth[] }) {
  const text = useText();
  const backends = useCall('backends.list', {}).data?.backends ?? [];
  const data = tabulateFreshness(health, {
    system: text('backends.health.system'),
    days: text('backends.health.freshness.days'),
    nameOf: (backendId) => backends.find(({ id }) => id === backendId)?.name ?? '',
  });
  const [first] = data.rows;
  if (!first) return null;
  const name = String(first['system']);
  const days = first['days'];
  const title =
    typeof days === 'number'
      ? text('backends.health.freshness.title', { name, days })
      : text('backends.health.freshness.never', { name });
  return (
    <ChartFigure id="backends.freshness" title={title} unit={text('backends.health.freshness.unit')} data={data}>
      <HorizontalBars category="system" value="days" />
    </ChartFigure>
  );
}
