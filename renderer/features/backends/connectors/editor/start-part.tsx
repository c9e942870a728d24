import { useState } from 'react';
import { paginationStyles, type PaginationStyle } from '../../../../../shared/contract/connectors.ts';
import type { InputOf } from '../../../../../shared/contract/index.ts';
import { useCall, useCommand } from '../../../../lib/queries.ts';
import { useText } from '../../../../lib/use-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Actions } from '../../../../ui/dialog.tsx';
import { ChoiceGroup, SelectField } from '../../../../ui/fields.tsx';
import { Form } from '../../../../ui/form.tsx';
import { ProblemMessage } from '../../../../ui/problem-message.tsx';
import { Stack } from '../../../../ui/stack.tsx';
import { OpenApiPart, type ChosenOpenApi } from './open-api-part.tsx';

const sources = ['template', 'openApi', 'empty'] as const;
type Source = (typeof sources)[number];

interface StartPartProps {
  onStarted: (description: string) => void;
  onClose: () => void;
}

/** What a new description starts from. */
export function StartPart({ onStarted, onClose }: StartPartProps) {
  const text = useText();
  const connectors = useCall('connectors.list', {});
  const draft = useCommand('connectors.draft');
  const [source, setSource] = useState<Source>('template');
  const [template, setTemplate] = useState('open-admin-api');
  const [style, setStyle] = useState<PaginationStyle>('cursor');
  const [openApi, setOpenApi] = useState<ChosenOpenApi | null>(null);
  const inputs: Record<Source, InputOf<'connectors.draft'> | null> = {
    template: { template },
    empty: { empty: style },
    openApi,
  };
  const input = inputs[source];
  const start = () => {
    if (input) draft.mutate(input, { onSuccess: (drafted) => onStarted(drafted.text) });
  };
  return (
    <Form label={text('backends.editor.start')} onSubmit={start}>
      <Stack gap={16}>
        <p>{text('backends.editor.intro')}</p>
        <ChoiceGroup
          label={text('backends.editor.start')}
          value={source}
          onChange={(value) => setSource(sources.find((one) => one === value) ?? 'template')}
          choices={sources.map((value) => ({ value, label: text(`backends.editor.from.${value}`) }))}
        />
        {source === 'template' && (
          <SelectField
            label={text('backends.editor.template')}
            value={template}
            onChange={setTemplate}
            hint={text('backends.editor.templateHint')}
            choices={(connectors.data?.connectors ?? []).map(({ name, title }) => ({ value: name, label: title }))}
          />
        )}
        {source === 'empty' && (
          <SelectField
            label={text('backends.editor.style')}
            value={style}
            onChange={(value) => setStyle(paginationStyles.find((one) => one === value) ?? 'none')}
            choices={paginationStyles.map((value) => ({ value, label: text(`backends.editor.style.${value}`) }))}
          />
        )}
        {source === 'openApi' && <OpenApiPart chosen={openApi} onChoose={setOpenApi} />}
        <ProblemMessage problem={connectors.error ?? draft.error} />
      </Stack>
      <Actions>
        {input && (
          <Button type="submit" kind="primary" isBusy={draft.isPending}>
            {text('backends.editor.startSubmit')}
          </Button>
        )}
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Form>
  );
}
