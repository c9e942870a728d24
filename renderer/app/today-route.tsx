import { TodayPage } from '../features/today/index.ts';
import { FirstRunGuide } from './first-run/first-run-guide.tsx';
import { useFirstRun } from './first-run/use-first-run.ts';
import { placeOf, placeOfFigure } from './today-places.ts';
import { useGo } from './use-go.ts';

/** Leads from a row of the queue to the thing itself, opened; in a new vault, through the first steps. */
export function TodayRoute() {
  const go = useGo();
  const run = useFirstRun();
  return (
    <TodayPage
      before={run && <FirstRunGuide run={run} />}
      onOpen={(item) => go(placeOf(item))}
      onOpenFigure={(target) => go(placeOfFigure(target))}
    />
  );
}
