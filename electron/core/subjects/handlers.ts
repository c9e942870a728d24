import { hashForLog } from '../audit/index.ts';
import type { Handlers } from '../handlers.ts';
import { searchSubjects } from './search-subjects.ts';

export const subjectsHandlers: Handlers<'subjects'> = {
  async search(context, { identifiers, live, limit }) {
    const found = await searchSubjects(
      context,
      { identifiers, live: live ? 'short' : 'none', includesRestricted: false },
      { signal: new AbortController().signal, progress: () => undefined },
    );
    const { proposals, isCapped, unsearched } = found;
    const sought = identifiers.map(({ kind, value }) => [kind, value]);
    return {
      output: { proposals: proposals.slice(0, limit), capped: isCapped || proposals.length > limit, unsearched },
      refs: {
        query: hashForLog(context.register, JSON.stringify(sought)),
        identifiers: identifiers.length,
        live,
        hits: Math.min(proposals.length, limit),
        total: proposals.length,
        unsearched: unsearched.length,
      },
    };
  },
};
