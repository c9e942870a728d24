import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { RecordFields } from '../../../../shared/contract/records/fields.ts';
import { findFieldProblems } from '../../../lib/field-problems.ts';
import { refreshDomains, useCall, useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { DescribedFields } from '../../../ui/described/described-fields.tsx';
import { DiscardDialog } from '../../../ui/described/discard-dialog.tsx';
import type { References } from '../../../ui/described/field-description.ts';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/fields.tsx';
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
  const controllers = useCall('controllers.list', {}).data?.controllers ?? [];
  const [fields, setFields] = useState<RecordFields>(started.fields);
  const [origins, setOrigins] = useState(started.origins);
  const [chosenController, setControllerId] = useState('');
  const [section, setSection] = useState<RecordSectionId>('general');
  const [wasSent, setWasSent] = useState(false);
  const [asksToDiscard, setAsksToDiscard] = useState(false);
  const controllerId = chosenController === '' ? (controllers[0]?.id ?? '') : chosenController;
  const isForMany = id === null && controllers.length > 1;
  const input = {
    ...(id === null ? {} : { id }),
    ...(isForMany ? { controllerId } : {}),
    fields: toRecordInput(fields),
  };
  const problems = readProblems(findFieldProblems(contract.records.save.input, input));
  const wrong = listWrongSections(problems);
  const change = (next: RecordFields) => {
    for (const name of findChanged(fields, next)) setOrigins((before) => keepOrigins(before, name));
    setFields(next);
  };
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
          {isForMany && (
            <SelectField
              label={text('records.controller')}
              value={controllerId}
              onChange={setControllerId}
              choices={controllers.map((each) => ({ value: each.id, label: each.name }))}
            />
          )}
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
          <Button onClick={() => (fields === started.fields && id !== null ? onClose() : setAsksToDiscard(true))}>
            {text('ui.cancel')}
          </Button>
        </Actions>
      </Form>
      {asksToDiscard && <DiscardDialog onDiscard={onClose} onClose={() => setAsksToDiscard(false)} />}
    </Dialog>
  );
}
