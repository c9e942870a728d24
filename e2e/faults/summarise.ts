import type { TaskFigures } from './tasks.ts';

/** One report of all pieces. */
export function summarise(all: readonly TaskFigures[]) {
  const of = <Kind extends TaskFigures['kind']>(kind: Kind) =>
    all.filter((figures): figures is Extract<TaskFigures, { kind: Kind }> => figures.kind === kind);
  const operations = Object.fromEntries(of('kills').flatMap((figures) => Object.entries(figures.operations)));
  const kills = Object.values(operations);
  const calls = of('calls');
  const logs = of('log').map(({ kind: _kind, ...figures }) => figures);
  const starts = of('starts').map(({ kind: _kind, ...figures }) => figures);
  const damage = kills.flatMap((figures) => figures.damage);
  const wrong = [...calls, ...starts].flatMap((figures) => figures.wrong);
  const missed = logs.flatMap((figures) => figures.missed);
  return {
    isGood: all.length > 0 && damage.length + wrong.length + missed.length === 0,
    kills: { total: sum(kills.map((figures) => figures.kills)), damage, operations },
    calls: {
      total: sum(calls.map((figures) => figures.calls)),
      procedures: Math.max(0, ...calls.map((figures) => figures.procedures)),
      logEntries: sum(calls.map((figures) => figures.logEntries)),
      byRole: addUp(calls.map((figures) => figures.byRole)),
      answers: addUp(calls.map((figures) => figures.answers)),
      wrong,
    },
    log: logs,
    starts,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function addUp(counts: readonly Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const each of counts) for (const [key, count] of Object.entries(each)) total[key] = (total[key] ?? 0) + count;
  return Object.fromEntries(Object.entries(total).toSorted(([, one], [, other]) => other - one));
}
