import { roles } from '../../../shared/contract/permissions.ts';
import type { TestCore } from '../../../electron/core/testing/test-core.ts';
import { explain, nameCompound, namePerson, nameThing } from './long-words.ts';

/** Once two may agree, they have to agree to a third. */
const others = roles.filter((role) => role !== 'dpo' && role !== 'decisionMaker');

/** Organisations, chatbot systems nobody reaches, people of every role, and what waits for a second one of them. */
export async function fillPeople({ call }: TestCore): Promise<void> {
  for (let index = 0; index < 12; index++)
    await call('controllers.add', {
      name: `${nameThing(index)} Aktiengesellschaft`,
      address: `${nameThing(index)}\n53474 Bad Neuenahr-Ahrweiler`,
      dataProtectionOfficer: namePerson(index),
      establishments: [nameThing(index), nameThing(index + 1)],
    });
  const backendIds: string[] = [];
  for (let index = 0; index < 20; index++) {
    const { id } = await call('backends.add', {
      connector: 'open-admin-api',
      name: nameThing(index),
      baseUrl: `https://${nameCompound(index)
        .toLowerCase()
        .replace(/[^a-z]/g, '')}.kundenpostfach-niederrhein.invalid/admin/v1/`,
      credentials: { token: 'none' },
    });
    backendIds.push(id);
  }
  await call('approvals.setMode', { mode: 'fourEyes' });
  for (let index = 0; index < 24; index++)
    await call('users.add', {
      name: `person.${index}`,
      displayName: namePerson(index),
      role: index === 0 ? 'decisionMaker' : others[index % others.length]!,
    });
  for (const [index, id] of backendIds.entries())
    await call('approvals.request', {
      procedure: 'backends.remove',
      input: { id },
      note: explain(index).slice(0, 480),
    });
}
