import { useState } from 'react';
import { useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { communicationKinds } from './communication-kinds.ts';
import classes from '../notifications.module.css';

interface DraftFormProps {
  incidentId: string;
  onDrafted: (communicationId: string) => void;
}

/** Drafts a letter, a public notice or a processor's notice, each in one language. */
export function DraftForm({ incidentId, onDrafted }: DraftFormProps) {
  const text = useText();
  const own: string = useLanguage();
  const draft = useCommand('incidents.draftCommunication');
  const [kind, setKind] = useState<string>('letter');
  const [language, setLanguage] = useState(own);
  const submit = () =>
    draft.mutate(
      {
        id: incidentId,
        kind: communicationKinds.find((each) => each === kind) ?? 'letter',
        language: language === 'en' ? 'en' : 'de',
      },
      { onSuccess: ({ communicationId }) => onDrafted(communicationId) },
    );
  return (
    <Form label={text('communications.draft')} onSubmit={submit} failure={draft.error}>
      <div className={classes.bar}>
        <SelectField
          label={text('communications.kind')}
          value={kind}
          onChange={setKind}
          choices={communicationKinds.map((value) => ({ value, label: text(`communications.kind.${value}`) }))}
        />
        <SelectField
          label={text('notifications.language')}
          value={language}
          onChange={setLanguage}
          choices={(['de', 'en'] as const).map((value) => ({ value, label: text(`notifications.language.${value}`) }))}
        />
        <Button type="submit" isBusy={draft.isPending}>
          {text('communications.draft')}
        </Button>
      </div>
      <ProblemMessage problem={draft.error} />
    </Form>
  );
}
