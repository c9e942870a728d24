import { judgements } from '../../../shared/contract/access-reviews.ts';
import { contract } from '../../../shared/contract/index.ts';
import { useKept } from '../../lib/kept-state.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Muted, Stack } from '../../ui/stack.tsx';
import { Callout, Status } from '../../ui/status.tsx';
import type { Preview } from './evaluation.tsx';
import { FindingCard } from './finding-card.tsx';
import { noStaffFields, StaffFields, toStaffBasis } from './staff-fields.tsx';
import classes from './access-reviews.module.css';

type Judged = Record<string, { judgement: string; note: string }>;
const unjudged = { judgement: '', note: '' };
const schema = contract.accessReviews.signOff.input;

/** Judges every finding and signs the whole. */
export function SignOffForm({ preview, onSigned }: { preview: Preview; onSigned: () => void }) {
  const text = useText();
  const signOff = useCommand('accessReviews.signOff');
  const { findings, period, source, fingerprint, settings } = preview;
  const { fields, set, markSent, wasSent, check } = useForm({ purpose: '', note: '', ...noStaffFields });
  // Going to look something up and coming back must not lose what was judged.
  const [judged, setJudged] = useKept<Judged>('accessReviews.judged', {});
  const input = {
    ...period,
    source: source.backendId === null ? 'custos' : { backendId: source.backendId },
    fingerprint,
    purpose: fields.purpose,
    note: fields.note,
    staff: toStaffBasis(fields),
    judgements: findings.map(({ key }) => ({ key, ...(judged[key] ?? unjudged) })),
  };
  const { isFine, words } = check(schema, input);
  const open = findings.filter(({ key }) => !judged[key]?.judgement || !judged[key].note.trim()).length;
  const judge = (key: string, change: Partial<Judged[string]>) =>
    setJudged((before) => ({ ...before, [key]: { ...(before[key] ?? unjudged), ...change } }));
  const submit = () => {
    markSent();
    if (isFine) signOff.mutate(schema.parse(input), { onSuccess: onSigned });
  };

  return (
    <Form label={text('accessReviews.sign.title')} onSubmit={submit} failure={signOff.error}>
      <Stack gap={16}>
        <Section title={text('accessReviews.findings', { count: findings.length })}>
          {findings.length === 0 && <Status meaning="fine">{text('accessReviews.findings.none')}</Status>}
          <div className={classes.findings}>
            {findings.map((finding, index) => (
              <FindingCard key={finding.key} finding={finding} backendId={source.backendId} zone={settings.hours.zone}>
                <JudgementFields
                  judged={judged[finding.key] ?? unjudged}
                  onChange={(change) => judge(finding.key, change)}
                  problemOf={(field) => words(`judgements.${index}.${field}`)}
                />
              </FindingCard>
            ))}
          </div>
        </Section>
        <Section title={text('accessReviews.sign.title')}>
          <div className={classes.sign}>
            {preview.includesOwnAccess && <Callout meaning="soon">{text('accessReviews.sign.own')}</Callout>}
            <TextField
              label={text('accessReviews.sign.purpose')}
              value={fields.purpose}
              onChange={set('purpose')}
              hint={text('accessReviews.sign.purposeHint')}
              problem={words('purpose')}
              isRequired
            />
            <StaffFields fields={fields} set={set} words={words} />
            <TextAreaField
              label={text('accessReviews.sign.note')}
              value={fields.note}
              onChange={set('note')}
              hint={text('ui.noPersonalData')}
              problem={words('note')}
            />
            {wasSent && open > 0 && (
              <Status meaning="overdue">{text('accessReviews.sign.open', { count: open })}</Status>
            )}
            <ProblemMessage problem={signOff.error} />
            <div className={classes.line}>
              <Button type="submit" kind="primary" isBusy={signOff.isPending}>
                {text('accessReviews.sign')}
              </Button>
              <Muted>{text('accessReviews.sign.final')}</Muted>
            </div>
          </div>
        </Section>
      </Stack>
    </Form>
  );
}

interface JudgementFieldsProps {
  judged: Judged[string];
  onChange: (change: Partial<Judged[string]>) => void;
  problemOf: (field: 'judgement' | 'note') => string | undefined;
}

/** Inside the group of their finding, which tells them from those of another. */
function JudgementFields({ judged, onChange, problemOf }: JudgementFieldsProps) {
  const text = useText();
  const choices = judgements.map((value) => ({ value, label: text(`accessReviews.judgement.${value}`) }));
  return (
    <div className={classes.judgement}>
      <SelectField
        label={text('accessReviews.judgement')}
        value={judged.judgement}
        onChange={(judgement) => onChange({ judgement })}
        choices={[{ value: '', label: text('accessReviews.judgement.choose') }, ...choices]}
        problem={problemOf('judgement')}
        isRequired
      />
      <TextField
        label={text('accessReviews.judgement.note')}
        value={judged.note}
        onChange={(note) => onChange({ note })}
        problem={problemOf('note')}
        isRequired
      />
    </div>
  );
}
