import type { ConnectorSummary } from '../../../../../shared/contract/backends.ts';
import { contract } from '../../../../../shared/contract/index.ts';
import { useReason } from '../../../../lib/reason.ts';
import { useText } from '../../../../lib/use-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Loading } from '../../../../ui/loading.tsx';
import { ProblemMessage } from '../../../../ui/problem-message.tsx';
import { ReasonLine } from '../../../../ui/reason-line.tsx';
import { Muted, Stack } from '../../../../ui/stack.tsx';
import { Callout } from '../../../../ui/status.tsx';
import { AddressField, isAboutAddress } from '../../address-field.tsx';
import { CredentialFields, givenCredentials, lacksCredentials } from '../../credential-fields.tsx';
import classes from './editor.module.css';
import { TrialSteps } from './trial-steps.tsx';
import type { TrialOfDescription } from './use-trial.ts';

interface TrialPartProps {
  description: string;
  /** Null: it has mistakes, or is not checked yet. */
  summary: ConnectorSummary | null;
  trial: TrialOfDescription;
}

export function TrialPart({ summary, ...rest }: TrialPartProps) {
  const text = useText();
  if (!summary) return <Callout meaning="soon">{text('backends.editor.trialNeeds')}</Callout>;
  return <TrialForm summary={summary} {...rest} />;
}

/** Asks the named system for lists and one person; shows each request and answer without secrets. */
function TrialForm({ description, summary, trial }: TrialPartProps & { summary: ConnectorSummary }) {
  const text = useText();
  const { reason, ask } = useReason();
  const { credentials, setCredentials, address } = trial;
  const { fields, wasSent, set, markSent, check } = trial.form;
  const value = fields.value.trim();
  const input = {
    text: description,
    baseUrl: fields.baseUrl.trim(),
    credentials: givenCredentials(credentials),
    allowPrivate: address.isAgreed,
    ...(value === '' ? {} : { identifier: { kind: fields.kind.trim(), value } }),
  };
  const { isFine, words } = check(contract.connectors.tryOut.input, {
    ...input,
    reason: reason ?? { purpose: 'quality' },
  });
  const submit = () => {
    markSent();
    if (!isFine || lacksCredentials(summary, credentials)) return;
    if (!reason) {
      ask();
      return;
    }
    void trial.run({ ...input, reason });
  };
  return (
    <Stack gap={16}>
      <Form label={text('backends.editor.trial')} onSubmit={submit} failure={trial.problem}>
        <Stack>
          <Muted>{text('backends.editor.trialWhat')}</Muted>
          {reason && <ReasonLine reason={reason} onChange={ask} />}
          <AddressField
            value={fields.baseUrl}
            onChange={(baseUrl) => {
              set('baseUrl')(baseUrl);
              address.forget();
            }}
            problem={words('baseUrl')}
            hint={text('backends.addressHint', { example: summary.baseUrlExample })}
            refusal={address.refusal}
            isAgreed={address.isAgreed}
            onAgree={address.setIsAgreed}
          />
          <div className={classes.fields}>
            <CredentialFields connector={summary} values={credentials} onChange={setCredentials} isChecked={wasSent} />
            <TextField
              label={text('backends.editor.lookupKind')}
              value={fields.kind}
              onChange={set('kind')}
              problem={words('identifier.kind')}
              hint={text('backends.editor.lookupKindHint')}
            />
            <TextField
              label={text('backends.editor.lookupValue')}
              value={fields.value}
              onChange={set('value')}
              problem={words('identifier.value')}
              hint={text('backends.editor.lookupValueHint')}
            />
          </div>
          <ProblemMessage problem={isAboutAddress(trial.problem?.code) ? null : trial.problem} />
          <div>
            <Button type="submit" isBusy={trial.isRunning}>
              {text('backends.editor.trialSubmit')}
            </Button>
          </div>
        </Stack>
      </Form>
      {trial.isRunning && <Loading />}
      {trial.steps && <TrialSteps steps={trial.steps} />}
    </Stack>
  );
}
