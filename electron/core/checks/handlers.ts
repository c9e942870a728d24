import { v7 as uuidv7 } from 'uuid';
import { hashForLog } from '../audit/index.ts';
import { readDetectionSettings } from '../detection/index.ts';
import type { Handlers } from '../handlers.ts';
import { countOutcomes } from './count-outcomes.ts';
import { listRules } from './list-rules.ts';
import { listNotices } from './notices/list-notices.ts';
import { removeNotice, requireNewVersion, requireNotice, storeNotice } from './notices/stored-notices.ts';
import { previewPhrases } from './preview-phrases.ts';
import { requireOwnWords } from './require-own-words.ts';
import { requireBots, requireLists, requirePhrases } from './require-known.ts';
import { countDue } from './running/find-due.ts';
import { readRuleBook } from './running/rule-book.ts';
import { runChecks } from './running/run-checks.ts';
import { listBots, storeProfile } from './stored-bots.ts';
import {
  mergeRuleChange,
  readOwnRules,
  readRuleChanges,
  removeOwnRule,
  requireOwnRule,
  requireRoomForRule,
  storeOwnRule,
  storeRuleChange,
} from './stored-rules.ts';

export const checksHandlers: Handlers<'checks'> = {
  rules: ({ register }) => ({
    output: { rules: listRules(readRuleChanges(register)), own: readOwnRules(register) },
  }),

  setRule(context, input) {
    const { id, phrases = [], exceptBots = [] } = input;
    requireBots(context.register, exceptBots);
    requireLists(id, phrases);
    for (const { id: list, language, added, dropped } of phrases) {
      requirePhrases(added, { list, language });
      requirePhrases(dropped, { list, language });
    }
    const changes = readRuleChanges(context.register);
    const change = mergeRuleChange(
      changes.rules.find((rule) => rule.id === id),
      input,
    );
    const sum = (kind: 'added' | 'dropped'): number => phrases.reduce((count, list) => count + list[kind].length, 0);
    return {
      refs: {
        rule: id,
        isEnabled: input.isEnabled ?? null,
        severity: input.severity ?? null,
        exceptBots: input.exceptBots?.length ?? null,
        phrasesAdded: sum('added'),
        phrasesDropped: sum('dropped'),
      },
      write(register) {
        storeRuleChange(register, change);
        return listRules({ ...changes, rules: [change] }).find((rule) => rule.id === id)!;
      },
    };
  },

  addRule(context, rule) {
    requireRoomForRule(context.register);
    requireBots(context.register, rule.botIds);
    requirePhrases(rule.phrases);
    const id = uuidv7();
    return {
      refs: { rule: id, severity: rule.severity, phrases: rule.phrases.length, bots: rule.botIds.length },
      write(register) {
        storeOwnRule(register, id, rule);
        return { id };
      },
    };
  },

  changeRule(context, { id, ...rule }) {
    requireOwnRule(context.register, id);
    requireBots(context.register, rule.botIds);
    requirePhrases(rule.phrases);
    const { severity, isEnabled, phrases, botIds } = rule;
    return {
      refs: { rule: id, severity, isEnabled, phrases: phrases.length, bots: botIds.length },
      write(register) {
        storeOwnRule(register, id, rule);
        return { id };
      },
    };
  },

  removeRule(context, { id }) {
    requireOwnRule(context.register, id);
    return {
      refs: { rule: id },
      write(register) {
        removeOwnRule(register, id);
        return { removed: true };
      },
    };
  },

  async preview({ register, vault }, { phrases, role, botId, limit }) {
    const scope = { role, botId };
    const settings = readDetectionSettings(register);
    const output = await previewPhrases(vault.contentReader, { phrases, limit, ...scope }, settings);
    return {
      output,
      refs: {
        query: hashForLog(register, phrases.join('\n')),
        botId: botId ?? null,
        role: role ?? null,
        read: output.read,
        hits: output.hits.length,
        total: output.matches,
      },
    };
  },

  bots: ({ register }) => ({ output: { bots: listBots(register) } }),

  setBot(context, { botId, profile }) {
    requireBots(context.register, [botId]);
    requireOwnWords(context.register, botId, profile);
    const declared = { by: context.session.userId, at: context.now() };
    return {
      refs: { botId },
      write(register) {
        storeProfile(register, botId, profile, declared);
        return { botId };
      },
    };
  },

  notices: async (context, { botId }) => ({ output: { notices: await listNotices(context, botId) } }),

  addNotice(context, notice) {
    requireBots(context.register, notice.botIds);
    requireNewVersion(context.register, notice);
    const id = uuidv7();
    const added = { by: context.session.userId, at: context.now() };
    return {
      refs: { noticeId: id, bots: notice.botIds.length },
      write(register) {
        storeNotice(register, id, notice, added);
        return { id };
      },
    };
  },

  removeNotice(context, { id }) {
    const { botIds } = requireNotice(context.register, id);
    return {
      refs: { noticeId: id, bots: botIds.length },
      write(register) {
        removeNotice(register, id);
        return { removed: true };
      },
    };
  },

  run: (context) => ({
    subjectId: 'checks',
    run: (control) => runChecks(context, control),
    refsWhenDone: ({ conversations, findings }) => ({ conversations, findings }),
  }),

  coverage: async (context) => ({
    output: await countDue(context.vault.contentReader, await readRuleBook(context)),
  }),

  statistics: async ({ vault }, input) => ({ output: await countOutcomes(vault.contentReader, input) }),
};
