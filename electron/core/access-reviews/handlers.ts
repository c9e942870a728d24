import path from 'node:path';
import { requireAccessLog } from '../backends/index.ts';
import type { Handlers, Refs } from '../handlers.ts';
import { writeNewFile } from '../write-new-file.ts';
import { evaluateAccess } from './evaluate.ts';
import { fetchBackendLog } from './fetch-backend-log.ts';
import { readEntriesOf } from './read-entries.ts';
import { readSettings, storeSettings } from './settings.ts';
import { prepareReview } from './sign-off.ts';
import { listReviews, readReview, storeReview } from './signed-reviews.ts';
import { listSources } from './sources.ts';

export const accessReviewsHandlers: Handlers<'accessReviews'> = {
  sources: (context) => ({ output: { sources: listSources(context) } }),

  preview(context, input) {
    const output = evaluateAccess(context, input);
    return { output, refs: refsOf(output) };
  },

  entries: (context, { source, references }) => ({
    output: { entries: readEntriesOf(context.register, source, references) },
  }),

  settings: (context) => ({ output: readSettings(context.register) }),

  setSettings(context, settings) {
    const before = readSettings(context.register);
    const changed = Object.keys(settings) as (keyof typeof settings)[];
    const isChanged = (name: keyof typeof settings): boolean =>
      JSON.stringify(before[name]) !== JSON.stringify(settings[name]);
    return {
      refs: { changed: changed.filter(isChanged).join(' ') },
      write: (register) => storeSettings(register, settings),
    };
  },

  signOff(context, input) {
    const { review, body, digest } = prepareReview(context, input);
    const followUps = review.judgements.filter(({ judgement }) => judgement === 'followUp').length;
    return {
      refs: { reviewId: review.id, digest, followUps, ...refsOf(review) },
      write(register) {
        storeReview(register, review, body);
        return { id: review.id, digest };
      },
    };
  },

  list: (context, { limit }) => ({ output: { reviews: listReviews(context.register, limit) } }),

  get: (context, { id }) => ({ output: readReview(context.register, id) }),

  export(context, { id, to }) {
    const { digest, matchesLog: _, ...review } = readReview(context.register, id);
    return {
      refs: { reviewId: id },
      apply() {
        const file = path.resolve(to);
        writeNewFile(file, () => [
          `${JSON.stringify({ format: 'custos-access-review/1', digest, review }, null, 2)}\n`,
        ]);
        return { output: { path: file, digest }, refs: { digest } };
      },
    };
  },

  fetchBackendLog(context, { backendId }) {
    requireAccessLog(context.register, backendId);
    return {
      subjectId: backendId,
      refs: { backendId },
      run: (control) => fetchBackendLog(context, backendId, control),
    };
  },
};

function refsOf(evaluated: Pick<ReturnType<typeof evaluateAccess>, 'period' | 'source' | 'people' | 'findings'>): Refs {
  const { period, source, people, findings } = evaluated;
  return { backendId: source.backendId, ...period, people: people.length, findings: findings.length };
}
