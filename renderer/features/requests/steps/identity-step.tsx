import { contract } from '../../../../shared/contract/index.ts';
import { identityMethods } from '../../../../shared/contract/requests/case-fields.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { ChoiceGroup, SelectField, TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Facts, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import { LettersPart } from '../letters/letters-part.tsx';

const results = ['confirmed', 'notNeeded', 'failed'] as const;

/** Who asks: what was checked, and by which evidence. Proof is asked for only where there is doubt. */
export function IdentityStep({ request }: { request: Case }) {
  const text = useText();
  const manages = useMay('requests.manage');
  const check = request.identityCheck;
  return (
    <>
      <Callout meaning="information">{text('requests.identity.what')}</Callout>
      {check !== null && (
        <Facts
          facts={[
            { label: text('requests.identity'), value: text(`requests.identity.${request.identity}`) },
            ...(check.method === null
              ? []
              : [{ label: text('requests.identityMethod'), value: text(`requests.identityMethod.${check.method}`) }]),
            ...(check.evidence === '' ? [] : [{ label: text('requests.evidence'), value: check.evidence }]),
            ...(check.doubt === '' ? [] : [{ label: text('requests.doubt'), value: check.doubt }]),
          ]}
        />
      )}
      {manages && request.state === 'open' && <CheckForm id={request.id} />}
      <LettersPart request={request} kinds={['askIdentity']} />
    </>
  );
}

function CheckForm({ id }: { id: string }) {
  const text = useText();
  const check = useCommand('requests.checkIdentity');
  const form = useForm({ result: 'confirmed', method: 'knownAddress', evidence: '' });
  const { fields, set } = form;
  const input = {
    id,
    result: results.find((each) => each === fields.result) ?? 'confirmed',
    method: identityMethods.find((each) => each === fields.method) ?? 'other',
    evidence: fields.evidence,
  };
  const { isFine, words } = form.check(contract.requests.checkIdentity.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) check.mutate(input, { onSuccess: () => form.reset() });
  };
  return (
    <Form label={text('requests.identity.check')} onSubmit={submit} failure={check.error}>
      <Stack>
        <ChoiceGroup
          label={text('requests.identity.result')}
          value={fields.result}
          onChange={set('result')}
          choices={results.map((value) => ({ value, label: text(`requests.identity.${value}`) }))}
        />
        <SelectField
          label={text('requests.identityMethod')}
          value={fields.method}
          onChange={set('method')}
          choices={identityMethods.map((value) => ({ value, label: text(`requests.identityMethod.${value}`) }))}
        />
        <TextAreaField
          label={text('requests.evidence')}
          value={fields.evidence}
          onChange={set('evidence')}
          problem={words('evidence')}
          hint={text('requests.evidence.hint')}
          rows={2}
          isRequired
        />
        <ProblemMessage problem={check.error} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={check.isPending}>
          {text('requests.identity.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
