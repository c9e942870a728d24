import { makeItem, type TodaySource } from '../today-source.ts';

/** Policies that wait for a second person, and runs that are not through. */
export const retentionSource: TodaySource = {
  kinds: ['retention'],
  permission: 'retention.read',
  async list({ ask }) {
    const { policies } = await ask('retention.policies.list', {});
    const { runs } = await ask('retention.runs', {});
    const names = new Map(policies.map(({ id, name }) => [id, name]));
    const drafts = policies
      .filter(({ state }) => state === 'draft')
      .map(({ id, name }) =>
        makeItem({
          key: `policy:${id}`,
          kind: 'retention',
          subjectId: id,
          name,
          what: 'draft',
          urgency: 'decide',
          next: 'activate',
        }),
      );
    const running = runs
      .filter(({ isFinished }) => !isFinished)
      .map(({ planId, policyId }) =>
        makeItem({
          key: `run:${planId}`,
          kind: 'retention',
          subjectId: policyId,
          name: names.get(policyId) ?? '',
          what: 'run',
          urgency: 'routine',
          next: 'continue',
        }),
      );
    return [...drafts, ...running];
  },
};
