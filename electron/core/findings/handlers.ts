import { Problem } from '../../../shared/errors/problem.ts';
import { detect, fingerprintRules, readDetectionSettings, storeDetectionSettings } from '../detection/index.ts';
import type { Handlers } from '../handlers.ts';
import { countWaiting, oneAtATime } from '../transcripts/index.ts';
import { countFindings } from './count-findings.ts';
import { groupFindings } from './group-findings.ts';
import { listFindings } from './list-findings.ts';
import { rescan } from './rescan.ts';

export const findingsHandlers: Handlers<'findings'> = {
  detect(context, { text, languages, region, known }) {
    const settings = readDetectionSettings(context.register);
    const spans = detect(text, {
      ...settings,
      languages: languages ?? settings.languages,
      region: region ?? settings.region,
      known,
    });
    return {
      output: {
        spans: spans.map(({ start, end, type, confidence, reason, validated }) => ({
          start,
          end,
          type,
          confidence,
          reason,
          validated,
        })),
      },
    };
  },

  settings(context) {
    const { languages, region, numberPatterns } = readDetectionSettings(context.register);
    return { output: { languages: [...languages], region, numberPatterns: [...numberPatterns] } };
  },

  setSettings(_context, settings) {
    const { languages, region, numberPatterns } = settings;
    return {
      refs: { languages: languages.join(' '), region, patterns: numberPatterns.length },
      write: (register) => storeDetectionSettings(register, settings),
    };
  },

  async coverage(context) {
    const rules = fingerprintRules(readDetectionSettings(context.register));
    return { output: await countWaiting(context.vault.contentReader, rules) };
  },

  rescan: (context) => ({ subjectId: 'findings', run: (control) => rescan(context, control) }),

  list: async (context, input) => ({ output: await listFindings(context.vault.contentReader, input) }),

  groups: async (context, { status }) => ({
    output: { groups: await groupFindings(context.vault.contentReader, status) },
  }),

  decide(context, { ids, status, note }) {
    const { userId } = context.session;
    const now = context.now();
    return {
      refs: { findings: ids.length, status },
      reason: note === '' ? null : { purpose: 'review', note },
      async apply({ content }) {
        const sql = `UPDATE finding SET status = ?, note = ?, decided_by = ?, decided_at = ? WHERE id = ?
          AND NOT EXISTS (SELECT 1 FROM restriction AS r WHERE r.conversation_key = finding.conversation_key)`;
        const rows = ids.map((id) => [status, note, userId, now, id]);
        // A check that is under way has read them as they were before; what is decided comes after it.
        const decided = await oneAtATime(content, () => content.write([{ sql, rows }]));
        if (decided === 0) throw new Problem('finding.unknown');
        return { output: { decided } };
      },
    };
  },

  async statistics(context, scope) {
    return { output: { weeks: await countFindings(context.vault.contentReader, scope) } };
  },
};
