import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import { nameFile } from '../exports/index.ts';
import type { Handlers } from '../handlers.ts';
import { writeNewFile } from '../write-new-file.ts';
import { writeCalendar } from './calendar-file/write-calendar.ts';
import type { FeedSource } from './feed/feed-date.ts';
import { makeFeedHandlers } from './feed/handlers.ts';
import { computeDeadline } from './counting/compute-deadline.ts';
import { listPacks } from './packs/list-packs.ts';
import { previewRules, type OpenCase } from './packs/preview-rules.ts';
import { readPublisherKey } from './packs/publisher-key.ts';
import { readRulesFile } from './packs/read-rules-file.ts';
import {
  findPublisher,
  listPublishers,
  removePublisher,
  requireAdoptable,
  rulesInForce,
  storeAdopted,
  storePublisher,
} from './packs/stored-rules.ts';

interface Surroundings {
  /** Whose dates a preview of rules compares. */
  listOpenCases(context: Context): OpenCase[] | Promise<OpenCase[]>;
  /** Whose dates enter the calendar file. */
  feedSources: readonly FeedSource[];
}

export function makeDeadlinesHandlers({ listOpenCases, feedSources }: Surroundings): Handlers<'deadlines'> {
  return {
    ...makeFeedHandlers(feedSources),

    compute: ({ register }, input) => ({ output: computeDeadline(input, rulesInForce(register)) }),

    export: (context, { entries, to }) => ({
      refs: { entries: entries.length },
      apply() {
        const file = nameFile(to, 'ics');
        writeNewFile(file, () => writeCalendar(entries, context.now()));
        return { output: { path: file, entries: entries.length } };
      },
    }),

    rules: ({ register }) => ({ output: { packs: listPacks(register), publishers: listPublishers(register) } }),

    async previewRules(context, { path }) {
      const checked = readRulesFile(path);
      const output = previewRules(context.register, checked, await listOpenCases(context));
      const { fingerprint, version, rules, cases, publisher } = output;
      const refs = { fingerprint, version, publisher: publisher.fingerprint, rules: rules.length, cases: cases.length };
      return { output, refs };
    },

    adoptRules(context, { path, fingerprint }) {
      const checked = readRulesFile(path);
      // What is adopted is what was seen, not what lies there by now.
      if (checked.fingerprint !== fingerprint) throw new Problem('rules.changed');
      requireAdoptable(context.register, checked);
      const { version } = checked.file;
      const rules = checked.rules.length;
      const doing = { by: context.session.userId, at: context.now() };
      return {
        refs: { fingerprint, version, publisher: checked.publisherFingerprint, rules },
        write: (register) => ({ id: storeAdopted(register, checked, doing), version, rules }),
      };
    },

    trustPublisher(context, { name, publicKey }) {
      const key = readPublisherKey(publicKey);
      if (findPublisher(context.register, key.fingerprint)) throw new Problem('rules.publisherKnown');
      const doing = { by: context.session.userId, at: context.now() };
      return {
        refs: { publisher: key.fingerprint },
        write: (register) => storePublisher(register, name, key, doing),
      };
    },

    distrustPublisher(context, { fingerprint }) {
      if (!findPublisher(context.register, fingerprint)) throw new Problem('rules.publisherUnknown', { fingerprint });
      return {
        refs: { publisher: fingerprint },
        write(register) {
          removePublisher(register, fingerprint);
          return { removed: true };
        },
      };
    },
  };
}
