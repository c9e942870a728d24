import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';
import { hashForLog } from '../audit/index.ts';
import { readDetectionSettings } from '../detection/index.ts';
import type { Handlers } from '../handlers.ts';
import { inRegister } from '../vault/index.ts';
import { writeNewFile } from '../write-new-file.ts';
import { writeTranscript } from './export/write-transcript.ts';
import { countVolume } from './reading/count-volume.ts';
import { readConversation } from './reading/read-conversation.ts';
import { canonicalQuery } from './search/parse-query.ts';
import { searchMessages } from './search/search-messages.ts';

export const transcriptsHandlers: Handlers<'transcripts'> = {
  async search(context, input) {
    const settings = readDetectionSettings(context.register);
    const { isCounted, ...output } = await searchMessages(context.vault.contentReader, input, settings);
    const query = input.text?.trim() ? hashForLog(context.register, canonicalQuery(input.text)) : null;
    return {
      output,
      refs: {
        query,
        backendId: input.backendId ?? null,
        botId: input.botId ?? null,
        role: input.role ?? null,
        hasFrom: input.from !== undefined,
        hasTo: input.to !== undefined,
        hits: output.hits.length,
        // A later page repeats the count that came with its cursor; the log has what was counted here.
        ...(isCounted && { total: output.total }),
      },
    };
  },

  async get(context, input) {
    const conversation = await readConversation(
      context.vault.contentReader,
      input,
      readDetectionSettings(context.register),
    );
    const bot = context.register.get(inRegister.selectFrom('bot').select('name').where('id', '=', conversation.botId));
    const unmasked = conversation.messages.filter(({ isUnmasked }) => isUnmasked).map(({ id }) => id);
    return {
      output: { ...conversation, botName: bot?.name ?? '' },
      refs: { conversationId: conversation.conversationId, messages: conversation.messages.length, unmasked },
    };
  },

  async export(context, { conversationId, reason, format, isMasked, to }) {
    const conversation = await readConversation(
      context.vault.contentReader,
      { conversationId, unmask: isMasked ? 'none' : 'all' },
      readDetectionSettings(context.register),
    );
    const messages = conversation.messages.length;
    return {
      approval: {
        kind: 'export',
        input: { conversationId, reason, format, isMasked },
        effects: [{ code: isMasked ? 'transcriptExportedMasked' : 'transcriptExported', values: { messages, format } }],
      },
      refs: { conversationId, messages, format, isMasked },
      apply() {
        if (to === undefined) throw new Problem('export.placeNeeded');
        const file = path.resolve(to);
        writeNewFile(file, () => writeTranscript(conversation, format, isMasked));
        return { output: { path: file, messages } };
      },
    };
  },

  async volume(context, input) {
    return { output: { months: await countVolume(context.vault.contentReader, input.backendId) } };
  },
};
