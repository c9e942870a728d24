import { withoutNumbers } from '../../../ui/described/field-description.ts';

export interface MissingGroup {
  /** Of the first one. */
  path: string;
  /** How many parts of a list lack the same. */
  count: number;
}

/** Paths of what is missing, each field once: seven categories without a time limit are one thing to do. */
export function groupMissing(paths: readonly string[]): MissingGroup[] {
  const groups = new Map<string, MissingGroup>();
  for (const path of paths) {
    const field = withoutNumbers(path);
    const group = groups.get(field);
    if (group) group.count++;
    else groups.set(field, { path, count: 1 });
  }
  return [...groups.values()];
}
