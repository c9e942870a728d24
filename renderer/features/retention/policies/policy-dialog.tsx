import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { usePlaces } from '../use-places.ts';
import { ExceptionsField } from './exceptions-field.tsx';
import { PolicyScopeFields, PolicyTermFields } from './policy-fields.tsx';
import { toPolicy, toTexts } from './policy-form-fields.ts';
import type { PolicyException } from './policy-form-fields.ts';

interface PolicyDialogProps {
  /** null: a new one. */
  policy: RetentionPolicy | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Drafts a policy, or the change of one; a policy in force stays as it is until somebody agrees to the draft. */
export function PolicyDialog({ policy, onClose, onSaved }: PolicyDialogProps) {
  const text = useText();
  const save = useCommand('retention.policies.save');
  const { backends } = usePlaces();
  const form = useForm(() => toTexts(policy, backends.length === 1 ? (backends[0]?.id ?? '') : ''));
  const [categories, setCategories] = useState(policy?.categories ?? []);
  const [exceptions, setExceptions] = useState<readonly PolicyException[]>(policy?.exceptions ?? []);
  const input = { ...(policy && { id: policy.id }), policy: toPolicy(form.fields, categories, exceptions) };
  const { isFine, words } = form.check(contract.retention['policies.save'].input, input);
  const submit = () => {
    form.markSent();
    if (!isFine) return;
    save.mutate(input, {
      onSuccess({ id }) {
        onClose();
        onSaved(id);
      },
    });
  };
  const title =
    policy === null ? text('retention.policies.add') : text('retention.policies.changeNamed', { name: policy.name });
  return (
    <Dialog title={title} onClose={onClose} width={720} isSticky>
      <Form label={title} onSubmit={submit} failure={save.error}>
        <Stack>
          <p>{text(policy?.state === 'active' ? 'retention.policies.changeWhat' : 'retention.policies.draftWhat')}</p>
          <PolicyScopeFields
            fields={form.fields}
            set={form.set}
            words={words}
            categories={categories}
            onCategories={(chosen) => setCategories([...chosen])}
          />
          <PolicyTermFields fields={form.fields} set={form.set} words={words} />
          <ExceptionsField exceptions={exceptions} onChange={setExceptions} words={words} />
          <ProblemMessage problem={save.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('retention.policies.saveDraft')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
