import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import type { ProcessorFields } from '../../../shared/contract/processors.ts';
import { findFieldProblems } from '../../lib/field-problems.ts';
import { refreshDomains, useCommand } from '../../lib/queries.ts';
import { useControllers } from '../../lib/use-controllers.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ControllerField } from '../../ui/controller-field.tsx';
import { DescribedFields } from '../../ui/described/described-fields.tsx';
import { useDiscard } from '../../ui/described/use-discard.tsx';
import type { References } from '../../ui/described/field-description.ts';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { listWrongSections, readProblems, toProcessorInput } from './processor-form.ts';
import { listSections } from './processor-sections.ts';
import type { ProcessorSectionId } from './processor-sections.ts';
import classes from './processors.module.css';

interface ProcessorDialogProps {
  /** null: a new one. */
  id: string | null;
  title: string;
  started: ProcessorFields;
  references: References;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** All that is kept of a processor, section by section. */
export function ProcessorDialog({ id, title, started, references, onClose, onSaved }: ProcessorDialogProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const save = useCommand('processors.save');
  const controllers = useControllers();
  const [fields, setFields] = useState(started);
  const [section, setSection] = useState<ProcessorSectionId>('general');
  const [wasSent, setWasSent] = useState(false);
  const input = {
    ...(id === null ? controllers.given : { id }),
    fields: toProcessorInput(fields),
  };
  const problems = readProblems(findFieldProblems(contract.processors.save.input, input));
  const wrong = listWrongSections(problems);
  // What was proposed for a new one is kept nowhere else.
  const discard = useDiscard(id === null || fields !== started, onClose);
  const submit = () => {
    setWasSent(true);
    const [first] = wrong;
    if (first !== undefined) {
      if (!wrong.includes(section)) setSection(first);
      return;
    }
    save.mutate(input, {
      onSuccess({ id: saved }) {
        // What a system has for a processor is evidence for records.
        void refreshDomains(queryClient, ['records']);
        onClose();
        onSaved(saved);
      },
    });
  };
  // Nobody works for itself.
  const others = references['processors']?.filter(({ value }) => value !== id) ?? [];
  const frame = {
    prefix: 'processors',
    problems: wasSent ? problems : {},
    references: { ...references, processors: others },
  };
  return (
    <Dialog title={title} onClose={onClose} width={860} isSticky>
      <Form label={title} onSubmit={submit} failure={save.error}>
        <Stack>
          {id === null && <ControllerField controllers={controllers} />}
          <Tabs
            label={text('records.sections')}
            chosen={section}
            onChoose={setSection}
            tabs={listSections().map((each) => ({
              id: each.id,
              label:
                wasSent && wrong.includes(each.id)
                  ? text('records.section.wrong', { section: text(`processors.section.${each.id}`) })
                  : text(`processors.section.${each.id}`),
              content: (
                <div className={classes.tab}>
                  <DescribedFields
                    fields={each.fields.filter(({ name }) => name !== 'engagedBy' || fields.role === 'subProcessor')}
                    value={fields}
                    onChange={(next) => setFields(next as ProcessorFields)}
                    frame={frame}
                  />
                </div>
              ),
            }))}
          />
          {wasSent && wrong.length > 0 && (
            <Callout meaning="overdue" isAlert>
              {text('records.section.look', {
                sections: wrong.map((each) => text(`processors.section.${each}`)).join(', '),
              })}
            </Callout>
          )}
          <ProblemMessage problem={save.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
