import type { linkProcedures } from '../../../../shared/contract/requests/links.ts';
import { unsearched as unsearchedSchema } from '../../../../shared/contract/subjects.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import { readDetectionSettings } from '../../detection/index.ts';
import type { Handlers } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { inContent } from '../../vault/index.ts';
import { addRequestEvent } from '../request-events.ts';
import { requireOpenRequest, requireRequest } from '../request-rows.ts';
import { decideLinks } from './decide-links.ts';
import { findSubjects } from './find-subjects.ts';
import { readLinks } from './link-rows.ts';
import { restrictionHandlers } from './restriction-handlers.ts';
import { fingerprintSearch, readSought } from './search-state.ts';

export const linkHandlers: Pick<Handlers<'requests'>, keyof typeof linkProcedures> = {
  ...restrictionHandlers,

  async findSubjects(context, { id }) {
    requireOpenRequest(context.register, id);
    const sought = await readSought(context.vault.contentReader, id);
    if (sought.length === 0) throw new Problem('request.nothingToSearch');
    const { userId } = context.session;
    return {
      subjectId: id,
      refs: { requestId: id, identifiers: sought.length },
      run: (control) => findSubjects(context, id, control),
      finish: (register, { proposals, added, unsearched }) => {
        const now = context.now();
        const values = { proposals, added, unsearched: unsearched.length };
        addRequestEvent(register, id, { type: 'subjectsFound', at: now, recordedAt: now, userId, values });
      },
      refsWhenDone: ({ proposals, added, unsearched }) => ({ proposals, added, unsearched: unsearched.length }),
    };
  },

  async links(context, { id }) {
    requireRequest(context.register, id);
    const content = context.vault.contentReader;
    const search = await content.get(inContent.selectFrom('request_search').selectAll().where('request_id', '=', id));
    const { region } = readDetectionSettings(context.register);
    const [links, fingerprint] = await Promise.all([
      readLinks(content, id, readUserNames(context.register)),
      readSought(content, id).then((sought) => fingerprintSearch(content, sought, region)),
    ]);
    return {
      output: {
        links,
        searchedAt: search ? new Date(search.searched_at).toISOString() : null,
        unsearched: search ? unsearchedSchema.array().parse(JSON.parse(search.unsearched)) : [],
        isStale: search !== undefined && search.fingerprint !== fingerprint,
      },
      refs: { requestId: id, links: links.length },
    };
  },

  decideLinks(context, input) {
    const { id, decision, note } = input;
    requireOpenRequest(context.register, id);
    const { userId } = context.session;
    const now = context.now();
    return {
      refs: { requestId: id, decision },
      reason: note === '' ? null : { purpose: 'request', caseId: id, note },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const decider = { userId, now, names: readUserNames(context.register) };
          const links = await decideLinks(content, input, decider);
          return { output: { links }, refs: { links: links.length } };
        }),
      finish: (register, { links }) => {
        const people = links.filter(({ target }) => target === 'person').length;
        const values = { decision, people, conversations: links.length - people };
        addRequestEvent(register, id, { type: 'linksDecided', at: now, recordedAt: now, userId, values });
      },
    };
  },
};
