import { existsSync } from 'node:fs';
import type { Context } from '../../context.ts';
import { nameFile } from '../../exports/index.ts';
import type { Handlers } from '../../handlers.ts';
import type { FeedDate, FeedSource } from './feed-date.ts';
import { digestOf, readFeed, storeFeed, type FeedSetting } from './feed-setting.ts';
import { removeFeed, writeFeed } from './write-feed.ts';

type FeedHandlers = Pick<Handlers<'deadlines'>, 'feed' | 'setFeed' | 'refreshFeed'>;

export function makeFeedHandlers(sources: readonly FeedSource[]): FeedHandlers {
  return {
    feed(context) {
      const setting = readFeed(context.register);
      if (setting === null) return { output: { feed: null } };
      const { path, language, dates, writtenAt } = setting;
      return {
        output: { feed: { path, language, dates, writtenAt, isCurrent: isCurrent(context, setting, sources) } },
      };
    },

    setFeed(context, { to, language }) {
      const before = readFeed(context.register);
      if (to === null)
        return {
          refs: { dates: 0 },
          apply() {
            if (before !== null) removeFeed(before.path);
            return { output: { feed: null } };
          },
          finish: (writer) => storeFeed(writer, null),
        };
      const { setting, dates } = prepare(context, { path: nameFile(to, 'ics'), language }, sources);
      return {
        refs: { dates: setting.dates },
        apply() {
          writeFeed(setting.path, dates, context.now());
          if (before !== null && before.path !== setting.path) removeFeed(before.path);
          return { output: { feed: show(setting) } };
        },
        finish: (writer) => storeFeed(writer, setting),
      };
    },

    refreshFeed(context) {
      const before = readFeed(context.register);
      if (before === null) return { refs: { dates: 0 }, apply: () => ({ output: { feed: null } }) };
      const { setting, dates } = prepare(context, before, sources);
      return {
        refs: { dates: setting.dates },
        apply() {
          writeFeed(setting.path, dates, context.now());
          return { output: { feed: show(setting) } };
        },
        finish: (writer) => storeFeed(writer, setting),
      };
    },
  };
}

/** Whether the calendar file has to be written anew. */
export function isFeedDue(context: Context, sources: readonly FeedSource[]): boolean {
  const setting = readFeed(context.register);
  return setting !== null && !isCurrent(context, setting, sources);
}

function isCurrent(context: Context, setting: FeedSetting, sources: readonly FeedSource[]): boolean {
  const isThere = existsSync(setting.path);
  return isThere && digestOf(listDates(context, setting.language, sources)) === setting.digest;
}

function prepare(
  context: Context,
  { path, language }: Pick<FeedSetting, 'path' | 'language'>,
  sources: readonly FeedSource[],
): { setting: FeedSetting; dates: FeedDate[] } {
  const dates = listDates(context, language, sources);
  const writtenAt = new Date(context.now()).toISOString();
  return { setting: { path, language, dates: dates.length, digest: digestOf(dates), writtenAt }, dates };
}

function listDates(context: Context, language: 'de' | 'en', sources: readonly FeedSource[]): FeedDate[] {
  const now = context.now();
  return sources
    .flatMap((list) => list(context.register, language, now))
    .toSorted((one, other) => (one.uid < other.uid ? -1 : 1));
}

function show({ path, language, dates, writtenAt }: FeedSetting) {
  return { path, language, dates, writtenAt, isCurrent: true };
}
