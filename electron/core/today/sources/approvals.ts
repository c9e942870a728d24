import { makeItem, type TodaySource } from '../today-source.ts';

/** What a second person is asked to agree to. */
export const approvalSource: TodaySource = {
  kinds: ['approval'],
  permission: 'approvals.read',
  async list({ ask }) {
    const { approvals } = await ask('approvals.list', { state: 'open', limit: 500 });
    return approvals.map(({ id, kind, isMineToDecide }) =>
      makeItem({
        key: `approval:${id}`,
        kind: 'approval',
        subjectId: id,
        name: '',
        what: kind,
        urgency: 'decide',
        next: 'decide',
        actor: isMineToDecide ? 'me' : 'us',
      }),
    );
  },
};
