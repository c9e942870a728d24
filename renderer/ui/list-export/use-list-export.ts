import { useEffect, useState } from 'react';
import { mostListRows } from '../../../shared/contract/exports.ts';
import type { ListFormat } from '../../../shared/contract/exports.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { bridge } from '../../lib/bridge.ts';
import { dayOf } from '../../lib/local-day.ts';
import { useCommand } from '../../lib/queries.ts';
import { readShownNumber } from '../../lib/read-shown-number.ts';
import { useGatedCommand } from '../../lib/use-gated-command.ts';
import { useLanguage } from '../../lib/use-text.ts';
import type { ListCells, ShownList } from './list-cells.ts';

/** Null: to a printer. */
type Target = { format: ListFormat; to: string } | null;

type Step =
  | { name: 'choosing' | 'later' }
  | { name: 'pages'; target: Target; hasAsked: boolean }
  | { name: 'cells'; target: Target; done: number }
  | { name: 'writing' }
  | { name: 'printing'; cells: ListCells }
  | { name: 'written'; path: string; rows: number };

/** Asks for a place, reads what was not read yet, takes the words off the cells, and lets core write them. */
export function useListExport<Row>({ list, chart, title, columns, rows, pages }: ShownList<Row>) {
  const language = useLanguage();
  const write = useGatedCommand('exports.list');
  const note = useCommand('exports.notePrint');
  const [step, setStep] = useState<Step>({ name: 'choosing' });
  const [failure, setFailure] = useState<Problem | null>(null);
  const fail = (problem: Problem) => {
    setFailure(problem);
    setStep({ name: 'choosing' });
  };

  useEffect(() => {
    if (step.name !== 'pages' || pages?.isReading) return;
    const { target, hasAsked } = step;
    const most = mostListRows[target?.format ?? 'pdf'];
    if (rows.length > most) fail(new Problem('export.tooManyRows', { found: rows.length, most }));
    else if (!pages?.hasMore) setStep({ name: 'cells', target, done: 0 });
    else if (hasAsked && pages.problem) fail(pages.problem);
    else {
      pages.readMore();
      if (!hasAsked) setStep({ name: 'pages', target, hasAsked: true });
    }
  }, [step, pages, rows.length]);

  return {
    step,
    problem: failure ?? write.error ?? note.error,
    async start(format: ListFormat | 'print') {
      setFailure(null);
      if (format === 'print') return setStep({ name: 'pages', target: null, hasAsked: false });
      const day = dayOf(new Date().toISOString());
      const name = (chart ?? list).replaceAll('.', '-');
      const to = await bridge().choosePath('saveFile', `custos-${name}-${day}.${format}`);
      if (to) setStep({ name: 'pages', target: { format, to }, hasAsked: false });
    },
    noteProgress: (done: number) => setStep((now) => (now.name === 'cells' ? { ...now, done } : now)),
    async take(target: Target, read: string[][]) {
      const heads = columns.map(({ header, isNumber = false }) => ({ header, isNumber }));
      const given = { list, ...(chart !== undefined && { chart }) };
      if (target === null) {
        await note.mutateAsync({ ...given, rows: read.length }).then(
          () => setStep({ name: 'printing', cells: { title, columns: heads, rows: read } }),
          // Shown by `problem`.
          () => setStep({ name: 'choosing' }),
        );
        return;
      }
      setStep({ name: 'writing' });
      const cells = read.map((row) =>
        row.map((cell, index) => (heads[index]?.isNumber ? readShownNumber(language, cell) : cell)),
      );
      let next: Step = { name: 'choosing' };
      await write.run(
        { ...given, ...target, title, language, columns: heads, rows: cells },
        {
          onSuccess: (written) => (next = { name: 'written', ...written }),
          onLater: () => (next = { name: 'later' }),
        },
      );
      setStep(next);
    },
  };
}
