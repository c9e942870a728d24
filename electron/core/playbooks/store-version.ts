import type { PlaybookFields } from '../../../shared/contract/playbooks.ts';
import type { Context } from '../context.ts';
import type { RegisterChange } from '../handlers.ts';
import { inRegister } from '../vault/index.ts';
import { listVersions } from './playbook-rows.ts';

/** The next version of a playbook; fields: null takes it out. Incidents keep the tasks they have. */
export function storeVersion<Output>(
  context: Context,
  { id, fields, note }: { id: string; fields: PlaybookFields | null; note: string },
  answer: (version: number) => Output,
): RegisterChange<Output> {
  const version = newestVersion(context, id) + 1;
  return {
    refs: { playbookId: id, version, tasks: fields?.tasks.length ?? null },
    write(register) {
      register.run(
        inRegister.insertInto('playbook_version').values({
          playbook_id: id,
          version,
          fields: fields === null ? null : JSON.stringify(fields),
          note,
          saved_by: context.session.userId,
          saved_at: context.now(),
        }),
      );
      return answer(version);
    },
  };
}

/** 0: nobody changed it yet. */
export function newestVersion({ register }: Pick<Context, 'register'>, id: string): number {
  return listVersions(register, id)[0]?.version ?? 0;
}
