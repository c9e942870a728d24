/** When an exercise began, in epoch milliseconds, and how many times faster its clock runs from then on. */
export interface Drill {
  speed: number;
  startedAt: number;
}

/** The moment by the clock of a drill. Both clocks show the same at its start. @param at epoch milliseconds */
export function drillTime({ speed, startedAt }: Drill, at: number): number {
  return startedAt + Math.round((at - startedAt) * speed);
}
