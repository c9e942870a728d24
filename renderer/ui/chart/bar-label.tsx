import type { LabelProps } from 'recharts';

/** The number of a bar, above it and readable also on a line or beside a taller bar. */
export function BarLabel({ viewBox, value }: LabelProps) {
  if (!viewBox || !('x' in viewBox) || typeof value !== 'string' || value === '') return null;
  const { x, y, width } = viewBox;
  const place = { x: (x ?? 0) + (width ?? 0) / 2, y: (y ?? 0) - 5, fontSize: 12, textAnchor: 'middle' } as const;
  return (
    <g>
      {/* Twice rather than with `paint-order`, which not every program that shows an exported picture knows. */}
      <text {...place} fill="var(--surface)" stroke="var(--surface)" strokeWidth={4}>
        {value}
      </text>
      <text {...place} fill="var(--text)">
        {value}
      </text>
    </g>
  );
}
