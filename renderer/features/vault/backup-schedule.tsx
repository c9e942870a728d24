import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage, useProblemText } from '../../ui/problem-message.tsx';
import { Facts, Muted, Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';

type State = OutputOf<'vault.backupState'>;

const offered = [1, 7, 14, 30];
const mostKept = 100;

/** Where backups go by themselves, how often, how many stay; and how the last one ended. */
export function BackupSchedule({ state }: { state: State }) {
  const text = useText();
  const set = useCommand('vault.scheduleBackups');
  const [folder, setFolder] = useState(state.schedule?.folder ?? '');
  const [everyDays, setEveryDays] = useState(String(state.schedule?.everyDays ?? ''));
  const [keep, setKeep] = useState(String(state.schedule?.keep ?? 8));
  const [wasSent, setWasSent] = useState(false);
  const isPlanned = everyDays !== '';
  const count = Number(keep);
  const isCount = Number.isInteger(count) && count >= 1 && count <= mostKept;
  const days = [...new Set([...offered, ...(state.schedule ? [state.schedule.everyDays] : [])])];

  const submit = () => {
    setWasSent(true);
    if (!isPlanned) set.mutate({ schedule: null });
    else if (folder !== '' && isCount) set.mutate({ schedule: { folder, everyDays: Number(everyDays), keep: count } });
  };

  return (
    <Stack>
      <h3>{text('vault.schedule.title')}</h3>
      <p>{text('vault.schedule.intro')}</p>
      <Standing state={state} />
      <Form label={text('vault.schedule.title')} onSubmit={submit} failure={set.error}>
        <Stack>
          <SelectField
            label={text('vault.schedule.every')}
            value={everyDays}
            onChange={setEveryDays}
            choices={[
              { value: '', label: text('vault.schedule.never') },
              ...days
                .toSorted((one, other) => one - other)
                .map((each) => ({ value: String(each), label: text('vault.schedule.days', { days: each }) })),
            ]}
          />
          {isPlanned && (
            <>
              <FileField
                kind="folder"
                label={text('vault.schedule.folder')}
                path={folder}
                onChoose={setFolder}
                problem={wasSent && folder === '' ? text('ui.field.required') : undefined}
              />
              <TextField
                label={text('vault.schedule.keep')}
                type="number"
                value={keep}
                onChange={setKeep}
                hint={text('vault.schedule.keepHint')}
                problem={wasSent && !isCount ? text('vault.schedule.keepRange') : undefined}
              />
            </>
          )}
          <ProblemMessage problem={set.error} />
          <div role="status">
            {set.data && (
              <Status meaning="fine">
                {text(set.data.nextAt === null ? 'vault.schedule.ended' : 'vault.schedule.saved')}
              </Status>
            )}
          </div>
        </Stack>
        <Actions>
          <Button type="submit" isBusy={set.isPending}>
            {text('vault.schedule.submit')}
          </Button>
        </Actions>
      </Form>
    </Stack>
  );
}

function Standing({ state: { nextAt, last } }: { state: State }) {
  const text = useText();
  const format = useFormat();
  const problemText = useProblemText();
  const [now] = useState(() => Date.now());
  const isDue = nextAt !== null && Date.parse(nextAt) <= now;
  return (
    <Stack gap={4}>
      <Facts
        facts={[
          {
            label: text('vault.schedule.last'),
            value: last ? (
              <Status meaning={last.state === 'done' ? 'fine' : 'soon'}>
                {text(`vault.schedule.last.${last.state}`, { at: format.dateTime(last.at) })}
              </Status>
            ) : (
              text('vault.schedule.noLast')
            ),
          },
          {
            label: text('vault.schedule.next'),
            value:
              nextAt === null ? (
                text('vault.schedule.noNext')
              ) : isDue ? (
                text('vault.schedule.due')
              ) : (
                <DateText instant={nextAt} />
              ),
          },
        ]}
      />
      {last?.state === 'failed' && last.problem !== null && <Muted>{problemText(last.problem)}</Muted>}
    </Stack>
  );
}
