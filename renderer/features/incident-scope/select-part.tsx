import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import { findFieldProblems } from '../../lib/field-problems.ts';
import { useKept } from '../../lib/kept-state.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Part } from '../../ui/part.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { FiguresView } from './figures-view.tsx';
import { SelectionFields } from './selection-fields.tsx';
import { toSelection, withoutContent } from './selection-form.ts';
import type { Selection, SelectionTexts } from './selection-form.ts';

interface SelectPartProps {
  incidentId: string;
  proposed: SelectionTexts;
  onKept: () => void;
}

/** Which conversations may be concerned: chosen, looked at in figures, and kept with the incident. */
export function SelectPart({ incidentId, proposed, onKept }: SelectPartProps) {
  const text = useText();
  const language = useLanguage();
  const [texts, setTexts] = useKept(`incidentScope.${incidentId}`, proposed, withoutContent);
  const [asked, setAsked] = useState<Selection | null>(null);
  const [wasSent, setWasSent] = useState(false);
  const preview = useCall('incidents.scope', { ...asked, language }, { isEnabled: asked !== null });
  const take = useCommand('incidents.takeScope');
  const selection = toSelection(texts);
  const problems = findFieldProblems(contract.incidents.scope.input, { ...selection, language });
  const words = (field: string) => {
    const path = Object.keys(problems).find((each) => each === field || each.startsWith(`${field}.`));
    return wasSent && path !== undefined ? text(problems[path] ?? 'ui.field.invalid') : undefined;
  };
  const isPreviewed = asked !== null && JSON.stringify(asked) === JSON.stringify(selection);
  const show = () => {
    setWasSent(true);
    if (Object.keys(problems).length > 0) return;
    // What was counted a moment ago may be out of date; whoever asks again wants it counted again.
    if (isPreviewed) void preview.refetch();
    else setAsked(selection);
  };
  const keep = () => take.mutate({ id: incidentId, selection }, { onSuccess: onKept });
  return (
    <Part title={text('incidentScope.select')}>
      <Form label={text('incidentScope.select')} onSubmit={show} failure={preview.error ?? take.error}>
        <Stack>
          <p>{text('incidentScope.select.what')}</p>
          <SelectionFields texts={texts} onChange={setTexts} words={words} />
          <Row>
            <Button type="submit" isBusy={preview.isFetching}>
              {text('incidentScope.preview')}
            </Button>
            {isPreviewed && preview.data && (
              <Button kind="primary" isBusy={take.isPending} onClick={keep}>
                {text('incidentScope.keep')}
              </Button>
            )}
          </Row>
          <ProblemMessage problem={preview.error ?? take.error} />
        </Stack>
      </Form>
      {asked !== null && !isPreviewed && preview.data && (
        <Callout meaning="information">{text('incidentScope.previewOutdated')}</Callout>
      )}
      {asked !== null && preview.isFetching && !preview.data && <Loading />}
      {asked !== null && preview.data && (
        <Stack>
          <Callout meaning="information" title={text('incidentScope.previewTitle')}>
            <p>{preview.data.selection}</p>
          </Callout>
          <FiguresView figures={preview.data} caption={text('incidentScope.previewTitle')} />
        </Stack>
      )}
    </Part>
  );
}
