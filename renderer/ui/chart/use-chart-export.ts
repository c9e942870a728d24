import { useState } from 'react';
import type { ChartFormat } from '../../../shared/contract/exports.ts';
import { bridge } from '../../lib/bridge.ts';
import { copyText } from '../../lib/copy-text.ts';
import { dayOf } from '../../lib/local-day.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { writeChartCsv } from './chart-data.ts';
import type { ChartData } from './chart-data.ts';
import { drawPng } from './draw-png.ts';
import type { DrawnPicture } from './draw-sheet.ts';

export type ChartExport = ReturnType<typeof useChartExport>;

/** Asks for a place, makes the file's content, lets core write it. A picture is drawn on a sheet of its own first. */
export function useChartExport(chart: string, data: ChartData) {
  const text = useText();
  const command = useCommand('exports.chart');
  const [drawing, setDrawing] = useState<{ format: ChartFormat; to: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [wasCopied, setWasCopied] = useState(false);
  const csv = () => writeChartCsv(data, (label, unit) => text('ui.chart.columnWithUnit', { label, unit }));
  const forget = () => {
    command.reset();
    setFailure(null);
    setWasCopied(false);
  };
  return {
    isDrawing: drawing !== null,
    isBusy: drawing !== null || command.isPending,
    wasCopied,
    /** Where the file was written; null before. */
    written: command.data?.path ?? null,
    problem: failure ?? command.error,
    copy() {
      forget();
      void copyText(csv()).then(setWasCopied);
    },
    async start(format: ChartFormat) {
      forget();
      const day = dayOf(new Date().toISOString());
      const to = await bridge().choosePath('saveFile', `custos-${chart.replaceAll('.', '-')}-${day}.${format}`);
      if (!to) return;
      // With a byte order mark: without it, spreadsheets read umlauts wrongly.
      if (format === 'csv') command.mutate({ to, format, content: `\ufeff${csv()}`, chart });
      else setDrawing({ to, format });
    },
    async finish(picture: DrawnPicture) {
      if (!drawing) return;
      const content = drawing.format === 'png' ? await drawPng(picture) : picture.svg;
      setDrawing(null);
      command.mutate({ ...drawing, content, chart });
    },
    fail(error: unknown) {
      setDrawing(null);
      setFailure(error);
    },
  };
}
