import { readMeta, writeMeta } from './meta.ts';
import type { RegisterReader, RegisterWriter } from './register.ts';

/** Since when keys are to be replaced, in epoch milliseconds; null where none is. */
export interface RotationDue {
  register: number | null;
  content: number | null;
}

export function readRotationDue(register: RegisterReader): RotationDue {
  const stored = readMeta(register, 'rotation_due');
  return typeof stored === 'string' ? (JSON.parse(stored) as RotationDue) : { register: null, content: null };
}

/** Someone who knew these keys may know them no longer. The first such moment counts. */
export function noteRotationDue(
  register: RegisterWriter,
  due: { register: boolean; content: boolean },
  now: number,
): void {
  const known = readRotationDue(register);
  store(register, {
    register: known.register ?? (due.register ? now : null),
    content: known.content ?? (due.content ? now : null),
  });
}

export function noteRotated(register: RegisterWriter, replaced: { register: boolean; content: boolean }): void {
  const known = readRotationDue(register);
  store(register, {
    register: replaced.register ? null : known.register,
    content: replaced.content ? null : known.content,
  });
}

function store(register: RegisterWriter, due: RotationDue): void {
  writeMeta(register, 'rotation_due', JSON.stringify(due));
}
