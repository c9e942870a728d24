import { useState } from 'react';
import { grounds } from '../../../../shared/contract/requests/case-fields.ts';
import type { LetterKind } from '../../../../shared/contract/requests/letters.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Case } from '../case/case-screen.tsx';

interface DraftDialogProps {
  request: Case;
  kind: LetterKind;
  onClose: () => void;
  onDrafted: (letterId: string) => void;
}

/** A letter from its template: what the case says is filled in, the rest is asked. */
export function DraftDialog({ request, kind, onClose, onDrafted }: DraftDialogProps) {
  const text = useText();
  const uiLanguage = useLanguage();
  const draft = useCommand('requests.draftLetter');
  const [language, setLanguage] = useState<string>(request.language);
  const [values, setValues] = useState<Record<string, string>>({});
  const templates = useCall('requests.templates', {});
  const template = templates.data?.templates.find((each) => each.kind === kind && each.language === language);
  const asked = (template?.arguments ?? []).filter(({ source }) => source === 'writer');
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const title = text('requests.letters.draft', { letter: text(`requests.letter.${kind}`) });
  const submit = () =>
    draft.mutate(
      { id: request.id, kind, language: language === 'en' ? 'en' : 'de', values: filled },
      { onSuccess: ({ id }) => onDrafted(id) },
    );
  return (
    <Dialog title={title} onClose={onClose} width={560}>
      <Form label={title} onSubmit={submit} failure={draft.error}>
        <Stack>
          <SelectField
            label={text('requests.language')}
            value={language}
            onChange={setLanguage}
            choices={(['de', 'en'] as const).map((value) => ({ value, label: text(`requests.language.${value}`) }))}
            autoFocus
          />
          {asked.map(({ name, label, isOptional, options }) =>
            options.length > 0 ? (
              <SelectField
                key={name}
                label={text('requests.ground')}
                value={values[name] ?? ''}
                onChange={(value) => setValues({ ...values, [name]: value })}
                choices={[
                  { value: '', label: text('requests.ground.choose') },
                  ...grounds.map((value) => ({ value, label: text(`requests.ground.${value}`) })),
                ]}
              />
            ) : (
              <TextAreaField
                key={name}
                label={label[uiLanguage]}
                value={values[name] ?? ''}
                onChange={(value) => setValues({ ...values, [name]: value })}
                hint={text(isOptional ? 'requests.letterValue.optional' : 'requests.letterValue.hint')}
                rows={3}
              />
            ),
          )}
          <ProblemMessage problem={templates.error ?? draft.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={draft.isPending}>
            {text('requests.letters.draft.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
