import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Facts } from '../../../ui/stack.tsx';
import { describePeriodFrom } from '../period-words.ts';
import { usePlaces } from '../use-places.ts';
import { ReviewDate } from './policy-state.tsx';
import { describeRuns, describeSchedule } from './policy-words.ts';
import classes from '../retention.module.css';

/** What a policy says. */
export function PolicyFacts({ policy }: { policy: RetentionPolicy }) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const places = usePlaces();
  const nameGroups = (groups: RetentionPolicy['categories']) =>
    groups.map((group) => text(`findings.group.${group}`)).join(', ');
  const approval =
    policy.approval &&
    text(policy.approval.by === null ? 'retention.policies.approvedAlone' : 'retention.policies.approvedBy', {
      name: policy.approval.by === null ? '' : (names.get(policy.approval.by) ?? policy.approval.by),
      when: format.dateTime(policy.approval.at),
    });
  return (
    <Facts
      facts={[
        { label: text('retention.place'), value: places.describe(policy.backendId, policy.botId) },
        { label: text('retention.purpose'), value: policy.purpose },
        {
          label: text('retention.which'),
          value:
            policy.categories.length === 0
              ? text('retention.categories.all')
              : text('retention.categories.only', { groups: nameGroups(policy.categories) }),
        },
        { label: text('retention.period'), value: describePeriodFrom(text, policy.period, policy.start) },
        { label: text('retention.reason'), value: policy.reason },
        { label: text('retention.legalBasis'), value: policy.legalBasis },
        { label: text('retention.owner'), value: policy.owner },
        { label: text('retention.reviewOn'), value: <ReviewDate {...policy} /> },
        {
          label: text('retention.exceptions'),
          value:
            policy.exceptions.length === 0 ? (
              text('retention.exceptions.none')
            ) : (
              <ul className={classes.list}>
                {policy.exceptions.map(({ categories, reason }, index) => (
                  <li key={index}>
                    {text('retention.exceptions.one', { categories: nameGroups(categories), reason })}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          label: text('retention.schedule'),
          value: (
            <>
              {describeSchedule(text, policy)}
              {policy.schedule && <p className={classes.when}>{describeRuns(text, format, policy)}</p>}
            </>
          ),
        },
        {
          label: text('retention.created'),
          value: text('retention.createdBy', {
            name: names.get(policy.createdBy) ?? policy.createdBy,
            when: format.dateTime(policy.createdAt),
          }),
        },
        ...(approval ? [{ label: text('retention.policies.approval'), value: approval }] : []),
      ]}
    />
  );
}
