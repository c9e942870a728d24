import type { Bar, Chart, DocumentModel } from '../document.ts';
import { toLegibleLine } from '../legible-text.ts';
import { spellNumber } from '../wording.ts';
import type { Line } from './break-lines.ts';
import { chooseScale, type Scale } from './choose-scale.ts';
import { colours, looks, page, textWidth } from './look.ts';
import type { Painter } from './painter.ts';
import type { ElementOptions } from './structure.ts';

type Language = DocumentModel['language'];

const labelWidth = 150;
const valueWidth = 118;
const gap = 10;
const plot = { left: page.left + labelWidth + gap, width: textWidth - labelWidth - valueWidth - 2 * gap };
const axisHeight = 20;
/** Of a label. What is longer ends in dots. */
const mostLines = 3;

interface BarRow {
  bar: Bar;
  label: readonly Line[];
  value: readonly Line[];
  height: number;
}

/** Horizontal bars from a common scale, each with its value and interval in words beside it. */
export function drawChart(painter: Painter, { title, alternative, bars, numbers }: Chart, language: Language): void {
  const scale = chooseScale(bars.flatMap(({ value, interval }) => [value, interval?.low ?? 0, interval?.high ?? 0]));
  const spell = (value: number) => spellNumber(language, value, numbers);
  const neededDigits = -Math.floor(Math.log10(scale.step * (numbers?.isPercent ? 100 : 1)) + 1e-9);
  const fractionDigits = Math.min(20, Math.max(0, neededDigits));
  const spellTick = (tick: number) => spellNumber(language, tick, { ...numbers, fractionDigits });
  const rows = bars.map((bar): BarRow => {
    const label = painter.breakAtMost(mostLines, toLegibleLine(bar.label), looks.bar, labelWidth);
    const interval = bar.interval ? ` (${spell(bar.interval.low)} – ${spell(bar.interval.high)})` : '';
    const value = painter.break(`${spell(bar.value)}${interval}`, looks.bar, valueWidth);
    return { bar, label, value, height: Math.max(label.length, value.length) * looks.bar.leading + 8 };
  });
  painter.skip(4);
  painter.makeRoom(2 * looks.caption.leading + axisHeight + (rows[0]?.height ?? 0) + (rows[1]?.height ?? 0));
  const heading = painter.structure.add('P');
  painter.drawLines(
    painter
      .break(toLegibleLine(title), looks.caption, textWidth)
      .map((line) => ({ line, element: heading, look: looks.caption })),
    page.left,
  );
  painter.y += 4;
  for (let from = 0; from < rows.length;) {
    painter.makeRoom(axisHeight + (rows[from]?.height ?? 0));
    const room = painter.room - axisHeight;
    let height = 0;
    const cut = rows.findIndex((row, index) => index >= from && (height += row.height) > room);
    const shown = rows.slice(from, cut === -1 ? rows.length : Math.max(cut, from + 1));
    drawFigure(painter, shown, scale, toLegibleLine(alternative), spellTick);
    from += shown.length;
  }
  painter.y += 14;
}

function drawFigure(
  painter: Painter,
  rows: readonly BarRow[],
  scale: Scale,
  alternative: string,
  spellTick: (tick: number) => string,
): void {
  const top = painter.y;
  const bottom = top + rows.reduce((sum, { height }) => sum + height, 0);
  const bbox: ElementOptions['bbox'] = [page.left, top, page.left + textWidth, bottom + axisHeight];
  const xOf = (value: number) => plot.left + ((value - scale.min) / (scale.max - scale.min)) * plot.width;
  painter.structure.within(painter.structure.add('Figure', { alt: alternative, bbox }), () => {
    for (const tick of scale.ticks) {
      const [isZero, x] = [Math.abs(tick) < scale.step / 2, xOf(tick)];
      painter.rule([x, top], [x, bottom], isZero ? colours.ink : colours.line, isZero ? 0.8 : 0.5);
      for (const line of painter.break(spellTick(tick), looks.small, plot.width).slice(0, 1))
        painter.drawLine(line, x - line.width / 2, bottom + 4, looks.small);
    }
    for (const row of rows) {
      drawBar(painter, row, xOf);
      painter.y += row.height;
    }
  });
  painter.y = bottom + axisHeight;
}

function drawBar(painter: Painter, { bar, label, value, height }: BarRow, xOf: (value: number) => number): void {
  const middle = painter.y + height / 2;
  const drawText = (lines: readonly Line[], x: number) => {
    const top = middle - (lines.length * looks.bar.leading) / 2;
    for (const [index, line] of lines.entries()) painter.drawLine(line, x, top + index * looks.bar.leading, looks.bar);
  };
  drawText(label, page.left);
  drawText(value, plot.left + plot.width + gap);
  const [zero, end] = [xOf(0), Number.isFinite(bar.value) ? xOf(bar.value) : xOf(0)];
  painter.pdf.rect(Math.min(zero, end), middle - 5, Math.abs(end - zero), 10).fill(colours.bar);
  if (!bar.interval) return;
  const [low, high] = [xOf(bar.interval.low), xOf(bar.interval.high)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return;
  painter.rule([low, middle], [high, middle], colours.ink, 1);
  for (const x of [low, high]) painter.rule([x, middle - 3.5], [x, middle + 3.5], colours.ink, 1);
}
