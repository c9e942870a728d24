import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { RecordFields } from '../../../../shared/contract/records/fields.ts';
import { findFieldProblems } from '../../../lib/field-problems.ts';
import { refreshDomains, useCommand } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { DescribedFields } from '../../../ui/described/described-fields.tsx';
import { useDiscard } from '../../../ui/described/use-discard.tsx';
import type { References } from '../../../ui/described/field-description.ts';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { listSections } from '../record-sections.ts';
import type { RecordSectionId } from '../record-sections.ts';
import { describeOrigins, keepOrigins } from './origins.ts';
import { findChanged, listWrongSections, readProblems, toRecordInput } from './record-form.ts';
import type { StartedRecord } from './start-dialog.tsx';
import classes from '../records.module.css';

interface RecordDialogProps {
  /** null: a new one. */
  id: string | null;
  title: string;
  started: StartedRecord;
  references: References;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Drafts a record, section by section; a revision in force stays as it is until somebody agrees to the draft. */
export function RecordDialog({ id, title, started, references, onClose, onSaved }: RecordDialogProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const save = useCommand('records.save');
  const controllers = useControllers();
  const [fields, setFields] = useState<RecordFields>(started.fields);
  const [origins, setOrigins] = useState(started.origins);
  const [section, setSection] = useState<RecordSectionId>('general');
  const [wasSent, setWasSent] = useState(false);
  const input = {
    ...(id === null ? controllers.given : { id }),
    fields: toRecordInput(fields),
  };
  const problems = readProblems(findFieldProblems(contract.records.save.input, input));
  const wrong = listWrongSections(problems);
  const change = (next: RecordFields) => {
    for (const name of findChanged(fields, next)) setOrigins((before) => keepOrigins(before, name));
    setFields(next);
  };
  // What was proposed for a new one is kept nowhere else.
  const discard = useDiscard(id === null || fields !== started.fields, onClose);
  const submit = () => {
    setWasSent(true);
    const [first] = wrong;
    if (first !== undefined) {
      if (!wrong.includes(section)) setSection(first);
      return;
    }
    save.mutate(input, {
      onSuccess({ id: saved }) {
        // Processors say which records name them.
        void refreshDomains(queryClient, ['processors']);
        onClose();
        onSaved(saved);
      },
    });
  };
  const sections = listSections(fields.role);
  const frame = {
    prefix: 'records',
    problems: wasSent ? problems : {},
    references,
    note: (path: string) => describeOrigins(text, origins, path),
  };
  return (
    <Dialog title={title} onClose={onClose} width={960} isSticky>
      <Form label={title} onSubmit={submit} failure={save.error}>
        <Stack>
          {id === null && <ControllerField controllers={controllers} />}
          <Tabs
            label={text('records.sections')}
            chosen={sections.some((each) => each.id === section) ? section : 'general'}
            onChoose={setSection}
            tabs={sections.map((each) => ({
              id: each.id,
              label:
                wasSent && wrong.includes(each.id)
                  ? text('records.section.wrong', { section: text(`records.section.${each.id}`) })
                  : text(`records.section.${each.id}`),
              content: (
                <div className={classes.tab}>
                  <DescribedFields
                    fields={each.fields}
                    value={fields}
                    onChange={(next) => change(next as RecordFields)}
                    frame={frame}
                  />
                </div>
              ),
            }))}
          />
          {wasSent && wrong.length > 0 && (
            <Callout meaning="overdue" isAlert>
              {text('records.section.look', {
                sections: wrong.map((each) => text(`records.section.${each}`)).join(', '),
              })}
            </Callout>
          )}
          <ProblemMessage problem={save.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('records.saveDraft')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
