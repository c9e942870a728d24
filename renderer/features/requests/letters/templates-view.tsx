import Message from 'intl-messageformat';
import { useState } from 'react';
import type { LetterTemplate } from '../../../../shared/contract/requests/letters.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono, Muted, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import caseClasses from '../case/case.module.css';
import classes from './letters.module.css';

/** The texts letters are made from. */
export function TemplatesView() {
  const text = useText();
  const templates = useCall('requests.templates', {});
  const decides = useMay('requests.decide');
  const own = useLanguage();
  const [language, setLanguage] = useState<string>(own);
  const [edited, setEdited] = useState<LetterTemplate | null>(null);
  if (!templates.data) return templates.error ? <ProblemMessage problem={templates.error} /> : <Loading />;
  return (
    <div className={classes.templates}>
      <p>{text('requests.templates.what')}</p>
      <div>
        <SelectField
          label={text('requests.language')}
          value={language}
          onChange={setLanguage}
          choices={(['de', 'en'] as const).map((value) => ({ value, label: text(`requests.language.${value}`) }))}
        />
      </div>
      <ul className={caseClasses.list}>
        {templates.data.templates
          .filter((template) => template.language === language)
          .map((template) => (
            <li key={template.kind} className={caseClasses.row}>
              <div>
                <p>{text(`requests.letter.${template.kind}`)}</p>
                <Muted>{describeSubject(template)}</Muted>
              </div>
              {template.isOwn && <Status meaning="information">{text('requests.templates.own')}</Status>}
              <Button
                isCompact
                label={text(decides ? 'requests.templates.openNamed' : 'requests.letters.openNamed', {
                  letter: text(`requests.letter.${template.kind}`),
                })}
                onClick={() => setEdited(template)}
              >
                {text(decides ? 'ui.edit' : 'requests.letters.open')}
              </Button>
            </li>
          ))}
      </ul>
      {edited && <TemplateDialog template={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

/** How it reads, with dots for what each letter says of itself. */
function describeSubject({ subject, language, arguments: filledIn }: LetterTemplate): string {
  const dots = Object.fromEntries(filledIn.map(({ name }) => [name, '…']));
  return String(new Message(subject, language, undefined, { ignoreTag: true }).format(dots));
}

function TemplateDialog({ template, onClose }: { template: LetterTemplate; onClose: () => void }) {
  const text = useText();
  const decides = useMay('requests.decide');
  const set = useCommand('requests.setTemplate');
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const { kind, language } = template;
  const title = text(`requests.letter.${kind}`);
  const isChanged = subject !== template.subject || body !== template.body;
  const submit = () => set.mutate({ kind, language, text: { subject, body } }, { onSuccess: onClose });
  return (
    <Dialog title={title} onClose={onClose} width={760} isSticky={isChanged}>
      <Form label={title} onSubmit={submit} failure={set.error}>
        <Stack>
          <TextField
            label={text('requests.letters.subject')}
            value={subject}
            onChange={setSubject}
            isDisabled={!decides}
          />
          <TextAreaField
            label={text('requests.letters.body')}
            value={body}
            onChange={setBody}
            rows={16}
            isDisabled={!decides}
            hint={text('requests.templates.hint')}
          />
          <p>
            {text('requests.templates.arguments')}{' '}
            <Mono>{template.arguments.map(({ name }) => `{${name}}`).join(' ')}</Mono>
          </p>
          <ProblemMessage problem={set.error} />
        </Stack>
        <Actions>
          {decides && (
            <Button type="submit" kind="primary" isBusy={set.isPending}>
              {text('requests.templates.submit')}
            </Button>
          )}
          {decides && template.isOwn && (
            <Button onClick={() => set.mutate({ kind, language, text: null }, { onSuccess: onClose })}>
              {text('requests.templates.reset')}
            </Button>
          )}
          <Button onClick={onClose}>{text(isChanged ? 'ui.cancel' : 'ui.close')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
