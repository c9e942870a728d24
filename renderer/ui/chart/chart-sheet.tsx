import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useFormat, useText } from '../../lib/use-text.ts';
import { ChartContext } from './chart-context.ts';
import type { ChartData } from './chart-data.ts';
import { drawWhenStill } from './draw-sheet.ts';
import type { DrawnPicture } from './draw-sheet.ts';
import classes from './chart.module.css';

interface ChartSheetProps {
  title: string;
  unit: string;
  data: ChartData;
  children: ReactNode;
  onDrawn: (picture: DrawnPicture) => Promise<void>;
  onFailed: (error: unknown) => void;
}

/** Pixels; the picture fits a page of A4 at this width. */
const width = 720;
const padding = 24;

/** What is exported: the chart with its words on white paper, however wide and dark the window is. Not seen or read out. */
export function ChartSheet({ title, unit, data, children, onDrawn, onFailed }: ChartSheetProps) {
  const text = useText();
  const format = useFormat();
  const sheet = useRef<HTMLDivElement>(null);
  const [now] = useState(() => new Date().toISOString());
  const [handlers] = useState({ onDrawn, onFailed });
  useEffect(() => {
    let isGone = false;
    const draw = async (element: HTMLElement) => {
      const picture = await drawWhenStill(element, { title, description: unit });
      if (!isGone) await handlers.onDrawn(picture);
    };
    if (sheet.current) draw(sheet.current).catch(handlers.onFailed);
    return () => {
      isGone = true;
    };
  }, [handlers, title, unit]);
  return createPortal(
    <div ref={sheet} className={`paper ${classes.sheet}`} style={{ width }} aria-hidden inert>
      <div className={classes.sheetTitle}>{title}</div>
      <div className={classes.note}>{unit}</div>
      <div className={classes.picture}>
        <ChartContext value={{ data, width: width - 2 * padding }}>{children}</ChartContext>
      </div>
      <div className={classes.sheetFoot}>{text('ui.chart.asOf', { when: format.exact(now) })}</div>
    </div>,
    document.body,
  );
}
