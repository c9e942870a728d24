import { sql } from 'kysely';
import type { AccessSource } from '../../../shared/contract/access-reviews.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { listAccessLogBackends } from '../backends/index.ts';
import type { Context } from '../context.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import { readSettings } from './settings.ts';

type Source = OutputOf<'accessReviews.sources'>['sources'][number];

const day = 86_400_000;

/** The vault's own log and those of the chatbot systems that have one. */
export function listSources(context: Context): Source[] {
  const { register } = context;
  const { everyDays } = readSettings(register);
  const describe = (
    about: Pick<Source, 'backendId' | 'name' | 'canFetch'>,
    { entries, firstAt }: { entries: number; firstAt: number | null },
    addedAt = -Infinity,
  ): Source => {
    const reviewedUntil = readReviewedUntil(register, about.backendId);
    // A log may be years older than the day it could first be reviewed here.
    const start = reviewedUntil ?? (firstAt === null ? null : Math.max(firstAt, addedAt));
    return {
      ...about,
      entries,
      firstAt: toInstant(firstAt),
      fetchedUntil: about.backendId === null ? null : readFetchedUntil(register, about.backendId),
      reviewedUntil: toInstant(reviewedUntil),
      dueAt: start === null ? null : toInstant(start + everyDays * day),
    };
  };
  const backends = listAccessLogBackends(register)
    .map(({ id, name, isActive, addedAt }) =>
      describe({ backendId: id, name, canFetch: isActive }, countBackendEntries(register, id), addedAt),
    )
    .filter(({ canFetch, entries }) => canFetch || entries > 0);
  return [describe({ backendId: null, name: '', canFetch: false }, countLogEntries(register)), ...backends];
}

/** @throws Problem backend.unknown, accessReview.noAccessLog */
export function readSource(register: RegisterReader, source: AccessSource): { backendId: string | null; name: string } {
  if (source === 'custos') return { backendId: null, name: '' };
  const { backendId } = source;
  const row = register.get(inRegister.selectFrom('backend').select('name').where('id', '=', backendId));
  if (!row) throw new Problem('backend.unknown');
  if (!listAccessLogBackends(register).some(({ id }) => id === backendId))
    throw new Problem('accessReview.noAccessLog');
  return { backendId, name: row.name };
}

/** All that a chatbot system noted before the newest complete fetch began is here. */
export function readFetchedUntil(register: RegisterReader, backendId: string): string | null {
  const row = register.get(
    inRegister
      .selectFrom('job')
      .select('started_at')
      .where('subject_id', '=', backendId)
      .where('procedure', '=', 'accessReviews.fetchBackendLog')
      .where('state', '=', 'done')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return toInstant(row?.started_at ?? null);
}

function readReviewedUntil(register: RegisterReader, backendId: string | null): number | null {
  const row = register.get(
    inRegister
      .selectFrom('access_review')
      .select(({ fn }) => fn.max<number | null>('period_to').as('until'))
      .where('backend_id', 'is', backendId),
  );
  return row?.until ?? null;
}

function countLogEntries(register: RegisterReader): { entries: number; firstAt: number | null } {
  return register.get(
    inRegister
      .selectFrom('audit_entry')
      .select([sql<number>`count(*)`.as('entries'), sql<number | null>`min(at)`.as('firstAt')]),
  )!;
}

function countBackendEntries(register: RegisterReader, id: string): { entries: number; firstAt: number | null } {
  return register.get(
    inRegister
      .selectFrom('backend_access')
      .select([sql<number>`count(*)`.as('entries'), sql<number | null>`min(at)`.as('firstAt')])
      .where('backend_id', '=', id),
  )!;
}

function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
