import type { SignedReview } from '../../../shared/contract/access-reviews.ts';
import { isMessageId } from '../../lib/messages.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import type { Text } from '../../lib/use-text.ts';
import { Facts, Mono, Stack } from '../../ui/stack.tsx';
import { Callout, Status } from '../../ui/status.tsx';
import { FindingCard } from './finding-card.tsx';
import { PeopleTable } from './people-table.tsx';
import { describeHours, nameSource, useZonedFormat } from './review-words.ts';
import { limitNames } from './settings-fields.ts';
import classes from './access-reviews.module.css';

/** Everything a signed review says. */
export function ReviewContent({ review }: { review: SignedReview }) {
  const text = useText();
  const { zone } = review.settings.hours;
  return (
    <Stack gap={16}>
      {review.matchesLog ? (
        <Status meaning="fine">{text('accessReviews.review.matches')}</Status>
      ) : (
        <Callout meaning="overdue">{text('accessReviews.review.differs')}</Callout>
      )}
      <ReviewFacts review={review} />
      <h2>{text('accessReviews.people', { count: review.people.length })}</h2>
      <PeopleTable people={review.people} backendId={review.source.backendId} zone={zone} />
      <h2>{text('accessReviews.findings', { count: review.findings.length })}</h2>
      <div className={classes.findings}>
        {review.findings.map((finding) => (
          <FindingCard key={finding.key} finding={finding} backendId={review.source.backendId} zone={zone}>
            <Judgement review={review} findingKey={finding.key} />
          </FindingCard>
        ))}
      </div>
    </Stack>
  );
}

function Judgement({ review, findingKey }: { review: SignedReview; findingKey: string }) {
  const text = useText();
  const made = review.judgements.find(({ key }) => key === findingKey);
  if (!made) return null;
  return (
    <p>
      <Status meaning={made.judgement === 'followUp' ? 'soon' : 'fine'}>
        {text(`accessReviews.judgement.${made.judgement}`)}
      </Status>
      {' · '}
      {made.note}
    </p>
  );
}

function ReviewFacts({ review }: { review: SignedReview }) {
  const text = useText();
  const language = useLanguage();
  const format = useZonedFormat(review.settings.hours.zone);
  const numbers = useFormat();
  const { period, source, signedBy, signedAt, purpose, note, settings, includesOwnAccess, logHead, digest } = review;
  const roleId = `users.role.${signedBy.role}`;
  const role = isMessageId(roleId) ? text(roleId) : signedBy.role;
  const own = includesOwnAccess === null ? 'unknown' : includesOwnAccess ? 'yes' : 'no';
  return (
    <Facts
      facts={[
        { label: text('accessReviews.source'), value: nameSource(text, source) },
        {
          label: text('accessReviews.period'),
          value: text('accessReviews.evaluated', { from: format.exact(period.from), to: format.exact(period.to) }),
        },
        { label: text('accessReviews.sign.purpose'), value: purpose },
        { label: text('accessReviews.sign.staff'), value: describeStaff(text, review, numbers.day) },
        ...(note ? [{ label: text('accessReviews.sign.note'), value: note }] : []),
        { label: text('accessReviews.past.signedBy'), value: `${signedBy.name} (${role})` },
        { label: text('accessReviews.past.signedAt'), value: format.exact(signedAt) },
        { label: text('accessReviews.review.ownAccess'), value: text(`accessReviews.review.ownAccess.${own}`) },
        { label: text('accessReviews.settings'), value: describeHours(text, language, settings.hours) },
        ...limitNames.map((name) => ({
          label: text(`accessReviews.limit.${name}`),
          value: numbers.number(settings.limits[name]),
        })),
        { label: text('accessReviews.review.digest'), value: <Mono>{digest}</Mono> },
        {
          label: text('accessReviews.review.logHead'),
          value: text('accessReviews.review.logHeadValue', { seq: logHead.seq, hash: logHead.hash }),
        },
      ]}
    />
  );
}

function describeStaff(text: Text, { staff }: SignedReview, formatDay: (day: string) => string): string {
  if (staff.kind === 'noStaff') return text('accessReviews.staff.noStaff');
  if (staff.kind === 'noWorksCouncil') return text('accessReviews.review.noWorksCouncil', { basis: staff.basis });
  return text('accessReviews.review.agreement', { name: staff.name, date: formatDay(staff.date) });
}
