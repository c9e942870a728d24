export interface Scale {
  min: number;
  max: number;
  /** Round numbers from min to max. */
  ticks: number[];
  /** Distance of the ticks. */
  step: number;
}

/** A scale over all values and zero, with about four steps of 1, 2 or 5 times a power of ten. */
export function chooseScale(values: readonly number[]): Scale {
  const finite = values.filter((value) => Number.isFinite(value));
  const low = Math.min(0, ...finite);
  const high = Math.max(low === 0 ? Number.MIN_VALUE : 0, ...finite);
  const step = chooseStep(high === Number.MIN_VALUE ? 0.25 : (high - low) / 4);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { min: first * step, max: last * step, ticks, step };
}

function chooseStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
