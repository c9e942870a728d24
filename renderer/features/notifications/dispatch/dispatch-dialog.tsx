import { contract } from '../../../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import type { NotificationValues } from '../../../../shared/contract/incidents/sent.ts';
import { instantOfLocal, localOfInstant } from '../../../lib/local-time.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { useDiscard } from '../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { textOf } from '../form/field-value.ts';
import { needsReasons, nowOf } from './lateness.ts';

const channels = ['webForm', 'portal', 'email', 'deMail', 'fax', 'post', 'phone', 'inPerson', 'publication'] as const;
/** The field of the template that asks for the reasons of a late notification. */
const reasonsField = '49';

export type Channel = (typeof channels)[number];

interface DispatchDialogProps {
  incident: OutputOf<'incidents.get'>;
  what: { notificationId: string } | { communicationId: string };
  title: string;
  /** How such a thing usually leaves. */
  usualChannel: Channel;
  /** Of the form of a notification; a communication has none. */
  values: NotificationValues;
  onClose: () => void;
}

/** It has left: when, how, and by what that is proven. Only then does it count. */
export function DispatchDialog({ incident, what, title, usualChannel, values, onClose }: DispatchDialogProps) {
  const text = useText();
  const format = useFormat();
  const record = useCommand('incidents.recordDispatch');
  const form = useForm(() => ({
    at: localOfInstant(nowOf(incident)),
    channel: usualChannel as string,
    proof: '',
    reference: '',
    reasonsForDelay: textOf(values[reasonsField]),
  }));
  const { fields, set } = form;
  const discard = useDiscard(form.isChanged, onClose);
  const isNotification = 'notificationId' in what;
  const at = instantOfLocal(fields.at);
  const isLate = isNotification && needsReasons(values, at);
  const input: InputOf<'incidents.recordDispatch'> = {
    id: incident.id,
    ...what,
    at: at ?? fields.at,
    channel: channels.find((each) => each === fields.channel) ?? usualChannel,
    proof: fields.proof,
    reference: fields.reference,
    reasonsForDelay: isNotification ? fields.reasonsForDelay : '',
  };
  const { isFine, words } = form.check(contract.incidents.recordDispatch.input, input);
  const lacksReasons = isLate && fields.reasonsForDelay.trim() === '';
  const submit = () => {
    form.markSent();
    if (isFine && !lacksReasons) record.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog title={title} onClose={onClose} width={560} isSticky>
      <Form label={title} onSubmit={submit} failure={record.error}>
        <Stack>
          <p>{text('notifications.dispatch.what')}</p>
          <TextField
            label={text('notifications.dispatch.at')}
            type="datetime-local"
            value={fields.at}
            onChange={set('at')}
            problem={words('at')}
            hint={at === undefined ? undefined : format.zoned(at)}
            isRequired
          />
          <SelectField
            label={text('notifications.dispatch.channel')}
            value={fields.channel}
            onChange={set('channel')}
            choices={channels.map((value) => ({ value, label: text(`notifications.channel.${value}`) }))}
          />
          <TextField
            label={text('notifications.dispatch.proof')}
            value={fields.proof}
            onChange={set('proof')}
            problem={words('proof')}
            hint={text('notifications.dispatch.proofHint')}
            isRequired
            autoFocus
          />
          {isNotification && (
            <TextField
              label={text('notifications.dispatch.reference')}
              value={fields.reference}
              onChange={set('reference')}
              problem={words('reference')}
              hint={text('notifications.dispatch.referenceHint')}
            />
          )}
          {isLate && (
            <>
              <Callout meaning="overdue" title={text('notifications.dispatch.late')}>
                <p>{text('notifications.dispatch.lateWhat')}</p>
              </Callout>
              <TextAreaField
                label={text('notifications.dispatch.reasons')}
                value={fields.reasonsForDelay}
                onChange={set('reasonsForDelay')}
                problem={
                  form.wasSent && lacksReasons ? text('notifications.dispatch.reasonsNeeded') : words('reasonsForDelay')
                }
                isRequired
              />
            </>
          )}
          <ProblemMessage problem={record.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={record.isPending}>
            {text('notifications.dispatch.submit')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
