import { contract } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { Button } from '../../../ui/button.tsx';
import { ControllerField } from '../../../ui/controller-field.tsx';
import type { References } from '../../../ui/described/field-description.ts';
import { useDiscard } from '../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface AskDialogProps {
  references: References;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Records a question to the data protection officer. */
export function AskDialog({ references, onClose, onSaved }: AskDialogProps) {
  const text = useText();
  const today = useToday();
  const command = useCommand('records.advice.ask');
  const controllers = useControllers();
  const { fields, set, isChanged, markSent, check } = useForm({
    subject: '',
    question: '',
    askedBy: '',
    askedOn: today,
    recordId: '',
    botId: '',
  });
  const { recordId, botId, ...words } = fields;
  const input = {
    ...controllers.given,
    ...words,
    question: words.question.trim(),
    recordId: recordId === '' ? null : recordId,
    botId: botId === '' ? null : botId,
  };
  const checked = check(contract.records['advice.ask'].input, input);
  const submit = () => {
    markSent();
    if (!checked.isFine) return;
    command.mutate(input, {
      onSuccess({ id }) {
        onClose();
        onSaved(id);
      },
    });
  };
  const discard = useDiscard(isChanged, onClose);
  const title = text('assessments.log.ask');
  const none = { value: '', label: text('ui.described.none') };
  return (
    <Dialog title={title} onClose={onClose} width={640} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <ControllerField controllers={controllers} />
          <TextField
            label={text('assessments.log.subject')}
            value={fields.subject}
            onChange={set('subject')}
            problem={checked.words('subject')}
            isRequired
            autoFocus
          />
          <TextAreaField
            label={text('assessments.log.question')}
            value={fields.question}
            onChange={set('question')}
            problem={checked.words('question')}
            hint={text('assessments.noNames')}
            rows={6}
            isRequired
          />
          <TextField
            label={text('assessments.log.askedBy')}
            value={fields.askedBy}
            onChange={set('askedBy')}
            problem={checked.words('askedBy')}
            hint={text('assessments.functionHint')}
            isRequired
          />
          <TextField
            label={text('assessments.log.askedOn')}
            type="date"
            value={fields.askedOn}
            onChange={set('askedOn')}
            problem={checked.words('askedOn')}
            isRequired
          />
          <SelectField
            label={text('assessments.field.recordId')}
            value={fields.recordId}
            onChange={set('recordId')}
            choices={[none, ...(references['records'] ?? [])]}
          />
          <SelectField
            label={text('assessments.bot')}
            value={fields.botId}
            onChange={set('botId')}
            choices={[none, ...(references['bots'] ?? [])]}
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('assessments.log.ask.submit')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
