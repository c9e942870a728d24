import { useState } from 'react';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import { mayRestrict } from '../letters/letter-kinds.ts';
import classes from '../case/case.module.css';

const grounds = ['gdpr.18_1.a', 'gdpr.18_1.b', 'gdpr.18_1.c', 'gdpr.18_1.d'] as const;

/** Restricts what was accepted, or lifts it once the person was told. */
export function RestrictionPart({ request }: { request: Case }) {
  const text = useText();
  const decides = useMay('requests.decide');
  const isWanted = mayRestrict(request.kind) && request.state === 'open';
  // Also of a closed case: a restriction outlasts the answer to it.
  if (!decides || !(isWanted || request.isRestricted)) return null;
  return (
    <section aria-label={text('requests.restriction')}>
      <h3 className={classes.heading}>{text('requests.restriction')}</h3>
      {request.isRestricted ? <LiftForm id={request.id} /> : <RestrictForm id={request.id} />}
    </section>
  );
}

function RestrictForm({ id }: { id: string }) {
  const text = useText();
  const restrict = useCommand('requests.restrict');
  const [ground, setGround] = useState<string>('gdpr.18_1.a');
  const submit = () => restrict.mutate({ id, ground: grounds.find((each) => each === ground) ?? 'gdpr.18_1.a' });
  return (
    <Form label={text('requests.restriction')} onSubmit={submit} failure={restrict.error}>
      <Stack>
        <p>{text('requests.restriction.what')}</p>
        <SelectField
          label={text('requests.ground')}
          value={ground}
          onChange={setGround}
          choices={grounds.map((value) => ({ value, label: text(`requests.restriction.${value}`) }))}
        />
        <ProblemMessage problem={restrict.error} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={restrict.isPending}>
          {text('requests.restriction.submit')}
        </Button>
      </Actions>
    </Form>
  );
}

function LiftForm({ id }: { id: string }) {
  const text = useText();
  const lift = useCommand('requests.liftRestriction');
  const letters = useCall('requests.letters', { id });
  const [note, setNote] = useState('');
  const told = letters.data?.letters.find(({ kind, dispatch }) => kind === 'restrictionLifted' && dispatch !== null);
  const submit = () => {
    if (told) lift.mutate({ id, letterId: told.id, note });
  };
  return (
    <Form label={text('requests.restriction.lift')} onSubmit={submit} failure={lift.error}>
      <Stack>
        <Callout meaning={told ? 'fine' : 'soon'}>
          {text(told ? 'requests.restriction.told' : 'requests.restriction.notTold')}
        </Callout>
        <TextField
          label={text('requests.record.note')}
          value={note}
          onChange={setNote}
          hint={text('ui.noPersonalData')}
          isRequired
        />
        <ProblemMessage problem={lift.error} />
      </Stack>
      <Actions>
        <Button type="submit" isBusy={lift.isPending} isDisabled={!told || note.trim() === ''}>
          {text('requests.restriction.lift')}
        </Button>
      </Actions>
    </Form>
  );
}
