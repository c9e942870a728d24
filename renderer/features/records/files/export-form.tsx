import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import { confidentialities, recordFormats, recordLayouts } from '../../../../shared/contract/records/files.ts';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { CheckboxField, SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono, Muted, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { pick } from './pick.ts';

interface ExportFormProps {
  /** Whether a draft among them waits for release. */
  hasChanges: boolean;
  /** Which records. */
  chosen: Pick<InputOf<'records.export'>, 'controllerId' | 'role' | 'state' | 'ids'>;
  /** What the file is called, without its ending. */
  name: string;
  /** Leaves without writing; a part of a screen has nothing to leave. */
  onClose?: () => void;
}

/** Writes records in the layout of an authority or with all fields. */
export function ExportForm({ hasChanges, chosen, name, onClose }: ExportFormProps) {
  const text = useText();
  const windowLanguage = useLanguage();
  const command = useCommand('records.export');
  const { fields, set, check } = useForm({
    layout: 'dsk',
    format: 'xlsx',
    language: windowLanguage,
    confidentiality: 'confidential',
  });
  const [drafts, setDrafts] = useState(false);
  const [written, setWritten] = useState<OutputOf<'records.export'> | null>(null);
  const input = {
    ...chosen,
    layout: pick(recordLayouts, fields.layout),
    format: pick(recordFormats, fields.format),
    language: pick(['de', 'en'] as const, fields.language),
    confidentiality: pick(confidentialities, fields.confidentiality),
    drafts,
  };
  const { words } = check(contract.records.export.input, { ...input, to: name });
  const submit = async () => {
    const to = await bridge().choosePath('saveFile', `${name}.${input.format}`);
    if (to) command.mutate({ ...input, to }, { onSuccess: setWritten });
  };
  return (
    <Form label={text('records.export')} onSubmit={() => void submit()} failure={command.error}>
      <Stack>
        <SelectField
          label={text('records.export.layout')}
          value={fields.layout}
          onChange={set('layout')}
          hint={text(`records.export.layout.${input.layout}.what`)}
          choices={recordLayouts.map((value) => ({ value, label: text(`records.export.layout.${value}`) }))}
        />
        <SelectField
          label={text('records.export.format')}
          value={fields.format}
          onChange={set('format')}
          choices={recordFormats.map((value) => ({ value, label: text(`records.export.format.${value}`) }))}
        />
        {input.layout === 'own' && (
          <SelectField
            label={text('records.export.language')}
            value={fields.language}
            onChange={set('language')}
            choices={(['de', 'en'] as const).map((value) => ({
              value,
              label: text(`records.export.language.${value}`),
            }))}
          />
        )}
        <SelectField
          label={text('records.export.confidentiality')}
          value={fields.confidentiality}
          onChange={set('confidentiality')}
          problem={words('confidentiality')}
          choices={confidentialities.map((value) => ({
            value,
            label: text(`records.export.confidentiality.${value}`),
          }))}
        />
        <CheckboxField label={text('records.export.drafts')} isChecked={drafts} onChange={setDrafts} />
        {hasChanges && !drafts && <Muted>{text('records.export.draftsHint')}</Muted>}
        <ProblemMessage problem={command.error} />
        {written && (
          <div role="status">
            <Callout meaning="fine" title={text('records.export.written', { count: written.records })}>
              <Mono>{written.path}</Mono>
              {written.unverifiedLabels > 0 && (
                <p>{text('records.export.unverified', { count: written.unverifiedLabels })}</p>
              )}
            </Callout>
          </div>
        )}
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={command.isPending}>
          {text('records.export.submit')}
        </Button>
        {onClose && <Button onClick={onClose}>{text(written ? 'ui.close' : 'ui.cancel')}</Button>}
      </Actions>
    </Form>
  );
}
