import { useId } from 'react';

/** Series differ by pattern first and by colour second. Only accent and grey: the others say how something stands. */
const series = [
  { ink: 'var(--accent)', lines: null },
  { ink: 'var(--text-muted)', lines: 'M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6' },
  { ink: 'var(--accent)', lines: 'M2,2 h0.01 M6,6 h0.01' },
  { ink: 'var(--text-muted)', lines: 'M0,2 H8 M0,6 H8' },
  { ink: 'var(--accent)', lines: 'M0,4 H8 M4,0 V8' },
  { ink: 'var(--text-muted)', lines: 'M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2' },
] as const;

function styleOf(index: number) {
  return series[index % series.length] ?? series[0];
}

/** Ids of patterns hold for the whole page, so each picture has its own. */
export function usePatternPrefix(): string {
  return `pattern${useId().replace(/\W/g, '')}-`;
}

/** The patterns of the first `count` series; stands inside the picture that uses them. */
export function SeriesPatterns({ prefix, count }: { prefix: string; count: number }) {
  return (
    <defs>
      {Array.from({ length: count }, (_, index) => {
        const { ink, lines } = styleOf(index);
        if (lines === null) return null;
        return (
          <pattern key={index} id={`${prefix}${index}`} x={0} y={0} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect width={8} height={8} fill="var(--surface)" />
            <path d={lines} fill="none" stroke={ink} strokeWidth={2} strokeLinecap="round" />
          </pattern>
        );
      })}
    </defs>
  );
}

/** How the bars of a series are painted. */
export function paintSeries(prefix: string, index: number) {
  const { ink, lines } = styleOf(index);
  return { fill: lines === null ? ink : `url(#${prefix}${index})`, stroke: ink, strokeWidth: 1 };
}
