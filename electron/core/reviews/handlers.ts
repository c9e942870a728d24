import path from 'node:path';
import { readUserNames } from '../access/index.ts';
import type { Context } from '../context.ts';
import { readDetectionSettings } from '../detection/index.ts';
import { writePdf, writeXlsx } from '../documents/index.ts';
import type { Handlers } from '../handlers.ts';
import { oneAtATime } from '../transcripts/index.ts';
import { writeNewFile } from '../write-new-file.ts';
import { closeReview } from './close-review.ts';
import { chooseMessages, storeReview } from './create-review.ts';
import { decideBatch, decideMessage, type Decider } from './items/decide.ts';
import { listItems } from './items/item-rows.ts';
import { undoLast } from './items/undo.ts';
import { readReviewed } from './read-reviewed.ts';
import { reportSample } from './report/report-review.ts';
import { countItems, listReviews, readDraw, requireReview, toInstant } from './review-rows.ts';
import { drawReview } from './sample/draw-review.ts';
import { judgeConversation } from './sample/judge.ts';
import { readClosedSample } from './sample/read-result.ts';

/** Every change reads before it writes, so it takes its turn with syncs, scans and the others. */
export const reviewsHandlers: Handlers<'reviews'> = {
  create(context, input) {
    const { name, types = [], groups = [], ...search } = input;
    const maker = { created_by: context.session.userId, created_at: context.now() };
    return {
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const { items, isCapped } = await chooseMessages(content, input);
          const plan = JSON.stringify({ search, types, groups, isCapped });
          const { id, statements } = storeReview({ kind: 'messages', name, plan, ...maker }, items);
          await content.write(statements);
          const output = { id, messages: items.length, capped: isCapped };
          return { output, refs: { reviewId: id, messages: items.length } };
        }),
    };
  },

  sample(context, input) {
    const maker = { created_by: context.session.userId, created_at: context.now() };
    return {
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const { plan, items } = await drawReview(content, input);
          const review = { kind: 'sample' as const, name: input.name, plan: JSON.stringify(plan), ...maker };
          const { id, statements } = storeReview(review, items);
          await content.write(statements);
          const { size, population, populationDigest: digest } = plan;
          return { output: { id, size, population }, refs: { reviewId: id, conversations: size, population, digest } };
        }),
    };
  },

  async list(context) {
    const names = readUserNames(context.register);
    return { output: { reviews: await listReviews(context.vault.contentReader, names) } };
  },

  async get(context, { id }) {
    const content = context.vault.contentReader;
    const names = readUserNames(context.register);
    const review = await requireReview(content, id);
    const [[summary], items] = await Promise.all([listReviews(content, names, id), listItems(content, id, names)]);
    const sample = review.kind === 'sample' ? { ...readDraw(review), drawnAt: toInstant(review.created_at) } : null;
    return { output: { ...summary!, items, sample } };
  },

  async read(context, input) {
    const output = await readReviewed(context, input);
    const unmasked = output.messages.filter(({ isUnmasked }) => isUnmasked).map(({ id }) => id);
    const { conversationId, messages } = output;
    return { output, refs: { reviewId: input.id, conversationId, messages: messages.length, unmasked } };
  },

  decide(context, input) {
    const { id, messageId, marks, isDone } = input;
    return {
      refs: { reviewId: id, messageId, marks: marks.length, isDone },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          await decideMessage(content, input, deciderOf(context));
          return { output: { counts: await countItems(content, id) } };
        }),
    };
  },

  batch(context, input) {
    const { id, type, mark } = input;
    return {
      refs: { reviewId: id, type, mark },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const sum = await decideBatch(content, input, deciderOf(context));
          const { messages, places } = sum;
          return { output: { ...sum, counts: await countItems(content, id) }, refs: { messages, places } };
        }),
    };
  },

  undo(context, { id }) {
    return {
      refs: { reviewId: id },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const undone = await undoLast(content, id, deciderOf(context));
          const { messages, conversationId } = undone;
          const refs = { messages: messages.length, ...(conversationId !== null && { conversationId }) };
          return { output: { ...undone, counts: await countItems(content, id) }, refs };
        }),
    };
  },

  judge(context, input) {
    const { id, conversationId, isDone } = input;
    return {
      refs: { reviewId: id, conversationId, isDone },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          await judgeConversation(content, input, deciderOf(context));
          return { output: { counts: await countItems(content, id) } };
        }),
    };
  },

  close(context, { id, note }) {
    return {
      refs: { reviewId: id },
      reason: note === '' ? null : { purpose: 'review', note },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const { total, done } = await closeReview(content, id, deciderOf(context));
          return { output: { closed: true as const }, refs: { total, done } };
        }),
    };
  },

  async result(context, { id }) {
    return { output: (await readClosedSample(context.vault.contentReader, id)).result };
  },

  async report(context, { id, format, language, to }) {
    const sample = await readClosedSample(context.vault.contentReader, id);
    const report = reportSample(context.register, sample, language);
    return {
      refs: { reviewId: id, format, conversations: sample.conversations.length },
      async apply() {
        const file = path.resolve(to);
        const bytes = await (format === 'pdf' ? writePdf(report) : writeXlsx(report));
        writeNewFile(file, () => [bytes]);
        return { output: { path: file } };
      },
    };
  },
};

function deciderOf(context: Context): Decider {
  const { userId } = context.session;
  return { userId, now: context.now(), settings: readDetectionSettings(context.register) };
}
