import { useState } from 'react';
import type { LetterKind } from '../../../../shared/contract/requests/letters.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Case } from '../case/case-screen.tsx';

/** What only the writer knows, by letter. The names are those of the templates' arguments. */
const asked: Partial<Record<LetterKind, readonly string[]>> = {
  askIdentity: ['doubt'],
  askClarification: ['question'],
  extension: ['reason'],
  refusal: ['reason'],
  partialRefusal: ['reason'],
  tellRecipient: ['recipient'],
};

interface DraftDialogProps {
  request: Case;
  kind: LetterKind;
  onClose: () => void;
  onDrafted: (letterId: string) => void;
}

/** A letter from its template: what the case says is filled in, the rest is asked. */
export function DraftDialog({ request, kind, onClose, onDrafted }: DraftDialogProps) {
  const text = useText();
  const draft = useCommand('requests.draftLetter');
  const [language, setLanguage] = useState<string>(request.language);
  const [values, setValues] = useState<Record<string, string>>({});
  const names = asked[kind] ?? [];
  const title = text('requests.letters.draft', { letter: text(`requests.letter.${kind}`) });
  const submit = () =>
    draft.mutate(
      { id: request.id, kind, language: language === 'en' ? 'en' : 'de', values },
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
          {names.map((name) => (
            <TextAreaField
              key={name}
              label={text(`requests.letterValue.${name}` as 'requests.letterValue.reason')}
              value={values[name] ?? ''}
              onChange={(value) => setValues({ ...values, [name]: value })}
              hint={text('requests.letterValue.hint')}
              rows={3}
            />
          ))}
          <ProblemMessage problem={draft.error} />
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
