import { Problem } from '../../../shared/errors/problem.ts';
import { findPlaybookMistake } from '../../../shared/rules/breach/playbooks/find-playbook-mistake.ts';
import { readUserNames } from '../access/index.ts';
import type { Handlers } from '../handlers.ts';
import { findShipped, listPlaybooks, requirePlaybook } from './known-playbooks.ts';
import { listVersions } from './playbook-rows.ts';
import { newestVersion, storeVersion } from './store-version.ts';

export const playbooksHandlers: Handlers<'playbooks'> = {
  list: ({ register }, { language }) => ({ output: { playbooks: listPlaybooks(register, language) } }),

  get({ register }, { id, version, language }) {
    const names = readUserNames(register);
    const versions = listVersions(register, id).map(({ version: number, savedAt, savedBy, note }) => ({
      version: number,
      at: new Date(savedAt).toISOString(),
      by: names.get(savedBy) ?? '',
      note,
    }));
    return { output: { ...requirePlaybook(register, { id, version, language }), versions } };
  },

  save(context, { id, basedOn, fields, note }) {
    if (newestVersion(context, id) !== basedOn) throw new Problem('playbook.changedMeanwhile');
    const mistake = findPlaybookMistake(fields.tasks);
    if (mistake) throw new Problem(mistake.code, { task: mistake.task });
    return storeVersion(context, { id, fields, note }, (version) => ({ id, version }));
  },

  restore(context, { id, version, note }) {
    const { register } = context;
    const { isOwn, ...restored } = requirePlaybook(register, { id, version, language: 'en' });
    if (restored.version === newestVersion(context, id)) throw new Problem('playbook.isNewest');
    const { name, description, tasks } = restored;
    const fields = isOwn ? { name, description, tasks } : null;
    return storeVersion(context, { id, fields, note }, (stored) => ({ id, version: stored }));
  },

  remove(context, { id, note }) {
    requirePlaybook(context.register, { id, language: 'en' });
    if (findShipped(id, 'en')) throw new Problem('playbook.shipped');
    return storeVersion(context, { id, fields: null, note }, () => ({ removed: true as const }));
  },
};
