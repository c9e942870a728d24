import type { OutputOf } from '../../../shared/contract/index.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Section } from '../../ui/section.tsx';
import { Muted } from '../../ui/stack.tsx';
import { Callout, Status } from '../../ui/status.tsx';
import { ActivityChart } from './activity-chart.tsx';
import { FindingCard } from './finding-card.tsx';
import { CopyPeople, PeopleTable } from './people-table.tsx';
import { describeHours, useRange } from './review-words.ts';
import { SignOffForm } from './sign-off-form.tsx';
import classes from './access-reviews.module.css';

export type Preview = OutputOf<'accessReviews.preview'>;

/** Who opened what, what stands out, and the form that signs it off. */
export function Evaluation({ preview, onSigned }: { preview: Preview; onSigned: () => void }) {
  const text = useText();
  const language = useLanguage();
  const { people, findings, days, period, settings, source } = preview;
  const { zone } = settings.hours;
  const range = useRange(zone);
  const maySign = useMay('accessReviews.manage');
  return (
    <>
      <div className={classes.line}>
        <strong>{range(period.from, period.to)}</strong>
        <Muted>{describeHours(text, language, settings.hours)}</Muted>
      </div>
      {isIncomplete(preview) && <Callout meaning="soon">{text('accessReviews.fetch.incomplete')}</Callout>}
      <ActivityChart
        days={days}
        period={period}
        zone={zone}
        limit={settings.limits.bulkReading}
        backendId={source.backendId}
      />
      <Section title={text('accessReviews.people', { count: people.length })}>
        <PeopleTable people={people} backendId={source.backendId} zone={zone} />
        {people.length > 0 && <CopyPeople people={people} backendId={source.backendId} />}
      </Section>
      {maySign ? (
        <SignOffForm key={preview.fingerprint} preview={preview} onSigned={onSigned} />
      ) : (
        <Section title={text('accessReviews.findings', { count: findings.length })}>
          {findings.length === 0 && <Status meaning="fine">{text('accessReviews.findings.none')}</Status>}
          <div className={classes.findings}>
            {findings.map((finding) => (
              <FindingCard key={finding.key} finding={finding} backendId={source.backendId} zone={zone} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

/** Whether a chatbot system may have noted more in this period than is here. */
function isIncomplete({ source, fetchedUntil, period }: Preview): boolean {
  return source.backendId !== null && (fetchedUntil === null || fetchedUntil < period.to);
}
