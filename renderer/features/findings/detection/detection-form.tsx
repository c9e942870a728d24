import { contract } from '../../../../shared/contract/index.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';

type Settings = OutputOf<'findings.settings'>;

interface DetectionFormProps {
  settings: Settings;
  isReadOnly: boolean;
}

/** Languages, region and the company's own numbers, one pattern a line. */
export function DetectionForm({ settings, isReadOnly }: DetectionFormProps) {
  const text = useText();
  const save = useCommand('findings.setSettings');
  const { fields, set, markSent, check } = useForm({
    languages: settings.languages.toSorted().join(' '),
    region: settings.region,
    customerNumber: linesOf(settings, 'customerNumber'),
    orderNumber: linesOf(settings, 'orderNumber'),
  });
  const input = {
    languages: fields.languages.split(' ') as Settings['languages'],
    region: fields.region.trim().toUpperCase(),
    numberPatterns: (['customerNumber', 'orderNumber'] as const).flatMap((type) =>
      fields[type]
        .split('\n')
        .map((pattern) => pattern.trim())
        .filter((pattern) => pattern !== '')
        .map((pattern) => ({ type, pattern })),
    ),
  };
  const { isFine, words } = check(contract.findings.setSettings.input, input);
  const submit = () => {
    markSent();
    if (isFine) save.mutate(input);
  };
  return (
    <Form label={text('findings.detection.settings')} onSubmit={submit} failure={save.error}>
      <Stack>
        <SelectField
          label={text('findings.detection.languages')}
          value={fields.languages}
          onChange={set('languages')}
          isDisabled={isReadOnly}
          choices={[
            { value: 'de en', label: text('findings.detection.both') },
            { value: 'de', label: text('findings.language.de') },
            { value: 'en', label: text('findings.language.en') },
          ]}
        />
        <TextField
          label={text('findings.detection.region')}
          value={fields.region}
          onChange={set('region')}
          problem={words('region')}
          hint={text('findings.detection.regionHint')}
          isDisabled={isReadOnly}
        />
        {(['customerNumber', 'orderNumber'] as const).map((type) => (
          <TextAreaField
            key={type}
            label={text(`findings.detection.${type}`)}
            value={fields[type]}
            onChange={set(type)}
            hint={text('findings.detection.patternHint')}
            isDisabled={isReadOnly}
          />
        ))}
        <ProblemMessage problem={save.error} />
        {isReadOnly && <Muted>{text('findings.detection.readOnly')}</Muted>}
      </Stack>
      {!isReadOnly && (
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('ui.save')}
          </Button>
        </Actions>
      )}
    </Form>
  );
}

function linesOf({ numberPatterns }: Settings, wanted: Settings['numberPatterns'][number]['type']): string {
  return numberPatterns
    .filter(({ type }) => type === wanted)
    .map(({ pattern }) => pattern)
    .join('\n');
}
