import type { OutputOf } from '../../../shared/contract/index.ts';
import { isMessageId } from '../../lib/messages.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import type { Text } from '../../lib/use-text.ts';
import { useProblemText } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Facts, Muted, Stack } from '../../ui/stack.tsx';
import { Callout, Status } from '../../ui/status.tsx';
import classes from './check-result.module.css';

/** What a chatbot system answered, and what it cannot delete. */
export function CheckResult({ check }: { check: OutputOf<'backends.check'> }) {
  const text = useText();
  const language = useLanguage();
  const problemText = useProblemText();
  const yesOrNo = (isSo: boolean) => (
    <Status meaning={isSo ? 'fine' : 'overdue'}>{text(isSo ? 'backends.check.yes' : 'backends.check.no')}</Status>
  );
  const retention =
    check.retentionDays === null
      ? text('backends.check.retentionUnknown')
      : text('backends.check.retentionDays', { days: check.retentionDays });
  return (
    <Section title={text('backends.check.title')}>
      {check.problem && (
        <Callout meaning="overdue">
          <p>{problemText(check.problem.code)}</p>
          {check.problem.issuer !== null && (
            <Muted>{text('backends.check.issuer', { issuer: check.problem.issuer })}</Muted>
          )}
        </Callout>
      )}
      <Facts
        facts={[
          { label: text('backends.check.reachable'), value: yesOrNo(check.reachable) },
          {
            label: text('backends.check.authorised'),
            value: check.reachable ? yesOrNo(check.authorised) : text('backends.check.notAsked'),
          },
          { label: text('backends.check.version'), value: check.version ?? text('backends.check.notStated') },
          { label: text('backends.check.retention'), value: retention },
          {
            label: text('backends.check.capabilities'),
            value: check.capabilities.map((name) => nameCapability(text, name)).join(', '),
          },
        ]}
      />
      {check.notes.length > 0 && <h3>{text('backends.check.notes')}</h3>}
      {check.notes.map((note) => (
        <p key={note.en}>{note[language]}</p>
      ))}
      <h3>{text('backends.check.residuals')}</h3>
      {check.residuals.length === 0 && <p>{text('backends.check.noResiduals')}</p>}
      <ul className={classes.residuals}>
        {check.residuals.map(({ where, what, whoActs }) => (
          <li key={where.en}>
            <Stack gap={4}>
              <strong>{where[language]}</strong>
              <span>{what[language]}</span>
              <Muted>{text('backends.check.whoActs', { who: whoActs[language] })}</Muted>
            </Stack>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function nameCapability(text: Text, capability: string): string {
  const id = `backends.capability.${capability}`;
  return isMessageId(id) ? text(id) : capability;
}
