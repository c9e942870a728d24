import { useState } from 'react';
import { checkIds } from '../../../shared/contract/checks.ts';
import type { CheckId } from '../../../shared/contract/checks.ts';
import { contract } from '../../../shared/contract/index.ts';
import { startOfDay } from '../../lib/local-day.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { proposeSeed } from './propose-seed.ts';
import classes from './reviews-page.module.css';

/** A random sample, with what somebody needs to draw the same again. */
export function SampleDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (id: string) => void }) {
  const text = useText();
  const draw = useCommand('reviews.sample');
  const bots = useCall('backends.bots', {}).data?.bots ?? [];
  const { fields, set, markSent, check } = useForm(() => ({
    name: '',
    botId: '',
    from: '',
    to: '',
    size: '50',
    seed: proposeSeed(),
  }));
  const [checks, setChecks] = useState<readonly CheckId[]>(['privacyNotice', 'aiDisclosure']);
  const input = {
    name: fields.name,
    botIds: fields.botId === '' ? [] : [fields.botId],
    from: startOfDay(fields.from),
    to: startOfDay(fields.to, 1),
    size: fields.size.trim() === '' ? undefined : Number(fields.size),
    seed: fields.seed,
    checks: [...checks],
  };
  const { isFine, words } = check(contract.reviews.sample.input, input);
  const submit = () => {
    markSent();
    const { size } = input;
    if (!isFine || size === undefined) return;
    draw.mutate(
      { ...input, size },
      {
        onSuccess({ id }) {
          onClose();
          onCreated(id);
        },
      },
    );
  };
  return (
    <Dialog title={text('reviews.newSample')} onClose={onClose} width={640}>
      <Form label={text('reviews.newSample')} onSubmit={submit} failure={draw.error}>
        <Stack>
          <p>{text('reviews.sample.what')}</p>
          <TextField
            label={text('reviews.name')}
            value={fields.name}
            onChange={set('name')}
            problem={words('name')}
            hint={text('ui.noPersonalData')}
            isRequired
            autoFocus
          />
          <Row>
            <SelectField
              label={text('transcripts.bot')}
              value={fields.botId}
              onChange={set('botId')}
              choices={[
                { value: '', label: text('transcripts.all') },
                ...bots.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <TextField label={text('transcripts.from')} type="date" value={fields.from} onChange={set('from')} />
            <TextField label={text('transcripts.to')} type="date" value={fields.to} onChange={set('to')} />
          </Row>
          <Row>
            <TextField
              label={text('reviews.sample.size')}
              type="number"
              value={fields.size}
              onChange={set('size')}
              problem={words('size')}
            />
            <TextField
              label={text('reviews.sample.seed')}
              value={fields.seed}
              onChange={set('seed')}
              problem={words('seed')}
              hint={text('reviews.sample.seedHint')}
            />
          </Row>
          <fieldset className={classes.check}>
            <legend>{text('reviews.sample.checks')}</legend>
            <div className={classes.choices}>
              {checkIds.map((id) => (
                <CheckboxField
                  key={id}
                  label={text(`findings.check.${id}`)}
                  isChecked={checks.includes(id)}
                  onChange={(isChecked) =>
                    setChecks(checkIds.filter((each) => (each === id ? isChecked : checks.includes(each))))
                  }
                />
              ))}
            </div>
            {words('checks') && <p role="alert">{text('reviews.sample.checksNeeded')}</p>}
          </fieldset>
          <ProblemMessage problem={draw.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={draw.isPending}>
            {text('reviews.sample.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
