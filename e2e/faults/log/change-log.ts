import { verifyExport } from '../../../electron/core/testing/inside.ts';
import { createRandom } from '../../bench/statistics.ts';
import { CheckedLog } from './checked-log.ts';

export interface LogFigures {
  bytes: number;
  lines: number;
  /** Bytes changed, each in several ways; every `stride`-th byte. */
  positions: number;
  changes: number;
  inserted: number;
  deleted: number;
  linesDropped: number;
  linesRepeated: number;
  linesSwapped: number;
  /** Changes for which the short way was compared with a check of the whole file. */
  compared: number;
  missed: string[];
}

/** Changes a log in every small way there is, and counts what is not found out. */
export function changeLog(bytes: Buffer, options: { stride: number; compared: number; seed: number }): LogFigures {
  const log = new CheckedLog(bytes);
  const random = createRandom(options.seed);
  const missed: string[] = [];
  const figures = { bytes: bytes.length, lines: log.lines, positions: 0, changes: 0, inserted: 0, deleted: 0 };
  const expectFound = (what: string, start: number, end: number, others: Uint8Array): void => {
    if (!log.findsChange(start, end, others)) missed.push(`${what} at byte ${start}`);
  };
  const one = Buffer.alloc(1);
  const none = Buffer.alloc(0);
  for (let position = 0; position < bytes.length; position += options.stride) {
    const byte = bytes[position]!;
    figures.positions += 1;
    for (const other of othersFor(byte, random)) {
      one[0] = other;
      figures.changes += 1;
      expectFound(`${byte} changed to ${other}`, position, position + 1, one);
    }
    if (position % 4 !== 0) continue;
    figures.deleted += 1;
    expectFound('a byte deleted', position, position + 1, none);
    one[0] = Math.floor(random() * 256);
    figures.inserted += 1;
    expectFound(`${one[0]} inserted`, position, position, one);
  }
  for (let line = 0; line < log.lines; line += 1) {
    const [start, end] = [log.starts[line]!, log.starts[line + 1]!];
    const next = log.starts[line + 2] ?? end;
    expectFound('a line dropped', start, end, none);
    expectFound('a line repeated', end, end, bytes.subarray(start, end));
    const swapped = Buffer.concat([bytes.subarray(end, next), bytes.subarray(start, end)]);
    if (next > end) expectFound('two lines swapped', start, next, swapped);
  }
  missed.push(...compareWithWhole(log, options.compared, random));
  const ofLines = { linesDropped: log.lines, linesRepeated: log.lines, linesSwapped: log.lines - 1 };
  return { ...figures, ...ofLines, compared: options.compared, missed: missed.slice(0, 20) };
}

/** Each bit of it, what ends a line or a text, and what a broken character may be confused with. */
function othersFor(byte: number, random: () => number): Set<number> {
  const others = new Set([0x00, 0x0a, 0x0d, 0x20, 0x22, 0x5c, 0xef, 0xf0, 0xff, Math.floor(random() * 256)]);
  for (let bit = 0; bit < 8; bit += 1) others.add(byte ^ (1 << bit));
  others.delete(byte);
  return others;
}

/** The short way has to say what the check of the whole file says. */
function compareWithWhole(log: CheckedLog, count: number, random: () => number): string[] {
  const wrong: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = Math.floor(random() * log.bytes.length);
    const end = Math.min(log.bytes.length, start + Math.floor(random() * 3));
    // Every tenth is no change at all, so that both have something to let pass.
    const others = index % 10 === 0 ? log.bytes.subarray(start, end) : Buffer.of(Math.floor(random() * 256));
    const isFound = !verifyExport(log.with(start, end, others)).intact;
    if (isFound !== log.findsChange(start, end, others)) wrong.push(`the short way is wrong at byte ${start}`);
  }
  return wrong;
}
