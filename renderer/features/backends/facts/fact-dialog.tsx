import type { BackendFact, FactTopic } from '../../../../shared/contract/backend-facts.ts';
import { contract } from '../../../../shared/contract/index.ts';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { FactFields } from './fact-fields.tsx';
import { toFact, toFactTexts } from './fact-form.ts';

interface FactDialogProps {
  backendId: string;
  topic: FactTopic;
  /** What was said before. */
  known: BackendFact | undefined;
  onClose: () => void;
}

/** Declares one thing about a chatbot system, with evidence, date and next review. */
export function FactDialog({ backendId, topic, known, onClose }: FactDialogProps) {
  const text = useText();
  const today = useToday();
  const command = useCommand('backends.declareFact');
  const { fields, set, markSent, check } = useForm(() => toFactTexts(known, today));
  const input = {
    id: backendId,
    fact: toFact(topic, fields),
    evidence: fields.evidence,
    statedOn: fields.statedOn,
    reviewOn: fields.reviewOn || null,
  } as InputOf<'backends.declareFact'>;
  const { isFine, words } = check(contract.backends.declareFact.input, input);
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const title = text('backends.facts.declareNamed', { topic: text(`backends.facts.topic.${topic}`) });
  return (
    <Dialog title={title} onClose={onClose} width={560} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <FactFields topic={topic} fields={fields} set={set} words={words} />
          <TextAreaField
            label={text('backends.facts.field.evidence')}
            value={fields.evidence}
            onChange={set('evidence')}
            hint={text('backends.facts.field.evidenceHint')}
            problem={words('evidence')}
            rows={2}
            isRequired
          />
          <TextField
            label={text('backends.facts.field.statedOn')}
            type="date"
            value={fields.statedOn}
            onChange={set('statedOn')}
            problem={words('statedOn')}
            isRequired
          />
          <TextField
            label={text('backends.facts.field.reviewOn')}
            type="date"
            value={fields.reviewOn}
            onChange={set('reviewOn')}
            problem={words('reviewOn')}
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('backends.facts.declare')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
