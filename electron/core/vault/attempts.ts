import { rmSync } from 'node:fs';
import { z } from 'zod';
import { Problem } from '../../../shared/errors/problem.ts';
import { remainingDelay } from './attempt-delay.ts';
import { readTextIfPresent, replaceFile, vaultFiles } from './files.ts';

export const attemptKinds = ['unlock', 'recover', 'approve', 'confirm'] as const;
export type AttemptKind = (typeof attemptKinds)[number];

const attempt = z.object({ at: z.number(), kind: z.enum(attemptKinds), userId: z.uuid().nullable() });
const stored = z.object({
  inARow: z.number().int().min(0),
  waitsFrom: z.number(),
  /** Whose secrets were tried in this row. */
  tried: z.array(z.uuid()).default([]),
  /** Of all since the last sign-in, also those no longer listed. */
  count: z.number().int().min(0),
  first: z.number(),
  attempts: z.array(attempt).max(1000),
});
/** Attempts to get in that failed, kept outside the databases because a locked vault has no key. */
export type FailedAttempts = z.infer<typeof stored>;
/** `userId` only where a slot has the name that was typed: what is typed there by mistake may be a passphrase. */
export type FailedAttempt = z.infer<typeof attempt>;

const mostKept = 1000;
/** Far more than the longest delay: nobody who guesses gains by waiting for it. */
const rowLifetimeMs = 10 * 60_000;
const failures: ReadonlySet<string> = new Set(['vault.wrongPassphrase', 'vault.wrongRecoveryCode']);

/**
 * Runs a check of a secret: refused while the delay after earlier failures lasts, and counted when it fails.
 * @throws Problem vault.tooManyAttempts with `retryAfterSeconds`, and what `check` throws
 */
export async function countAttempt<Result>(
  folder: string,
  who: { kind: AttemptKind; userId: string | null },
  now: () => number,
  check: () => Promise<Result>,
): Promise<Result> {
  refuseIfTooSoon(folder, now());
  try {
    const result = await check();
    endRow(folder, who.userId, now());
    return result;
  } catch (error) {
    if (error instanceof Problem && failures.has(error.code)) noteFailedAttempt(folder, { at: now(), ...who });
    throw error;
  }
}

/** @throws Problem vault.tooManyAttempts */
export function refuseIfTooSoon(folder: string, now: number): void {
  const failed = readFailedAttempts(folder);
  if (!failed) return;
  const { seconds, restarts } = remainingDelay(failed, now);
  // Where the new start cannot be kept the owner would be kept out for good.
  if (restarts && !store(folder, { ...failed, waitsFrom: now })) return;
  if (seconds > 0) throw new Problem('vault.tooManyAttempts', { retryAfterSeconds: seconds });
}

export function noteFailedAttempt(folder: string, failed: FailedAttempt): void {
  const before = readFailedAttempts(folder);
  const tried = new Set(before?.tried);
  if (failed.userId) tried.add(failed.userId);
  store(folder, {
    inARow: (before?.inARow ?? 0) + 1,
    waitsFrom: failed.at,
    tried: [...tried],
    count: (before?.count ?? 0) + 1,
    first: before && before.count > 0 ? before.first : failed.at,
    attempts: [...(before?.attempts ?? []), failed].slice(-mostKept),
  });
}

/** @returns null where there are none, or where the file is damaged: that must not keep the owner out */
export function readFailedAttempts(folder: string): FailedAttempts | null {
  try {
    const text = readTextIfPresent(vaultFiles(folder).attempts);
    return text === null ? null : stored.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Once all of them are in the log. A row of tries that has not ended goes on. */
export function forgetFailedAttempts(folder: string): void {
  const failed = readFailedAttempts(folder);
  if (failed && failed.inARow > 0) {
    store(folder, { ...failed, count: 0, attempts: [] });
    return;
  }
  try {
    rmSync(vaultFiles(folder).attempts, { force: true });
  } catch {
    // They are logged once more at the next unlock.
  }
}

/**
 * Somebody got in. What failed before stays until it is logged. Whoever tries a colleague's passphrase does not end that
 * row with his own; only time does.
 */
function endRow(folder: string, userId: string | null, now: number): void {
  const failed = readFailedAttempts(folder);
  if (!failed || failed.inARow === 0) return;
  const tried = failed.tried.filter((id) => id !== userId);
  const ends = tried.length === 0 || now - failed.waitsFrom >= rowLifetimeMs;
  store(folder, ends ? { ...failed, inARow: 0, tried: [] } : { ...failed, tried });
}

function store(folder: string, failed: FailedAttempts): boolean {
  try {
    replaceFile(vaultFiles(folder).attempts, JSON.stringify(failed));
    return true;
  } catch {
    return false;
  }
}
