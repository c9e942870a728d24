import { useState } from 'react';
import { isMessageId } from '../../../lib/messages.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import type { Text } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { useRegimes } from './use-regimes.ts';

/** Which laws count here, and what they make depend on the organisation or the incident. */
export function LawsDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const text = useText();
  const update = useCommand('incidents.update');
  const { regimes, nameRegime, nameCircumstance } = useRegimes();
  const own = [...new Set(incident.clocks.map(({ regime }) => regime))];
  const [chosen, setChosen] = useState<readonly string[]>(
    incident.facts.regimes.length > 0 ? incident.facts.regimes : own,
  );
  const [circumstances, setCircumstances] = useState<readonly string[]>(incident.facts.circumstances);
  const inForce = regimes.filter(({ isProposed }) => !isProposed);
  const byRegion = [...Map.groupBy(inForce, ({ region }) => region)];
  const asked = [
    ...new Set(
      inForce.filter(({ id }) => chosen.includes(id)).flatMap((each) => each.circumstances.map(({ id }) => id)),
    ),
  ];
  const submit = () =>
    update.mutate(
      {
        id: incident.id,
        facts: { regimes: [...chosen], circumstances: circumstances.filter((each) => asked.includes(each)) },
      },
      { onSuccess: onClose },
    );
  const chooseIn = (ids: readonly string[]) => (of: readonly string[]) =>
    setChosen([...chosen.filter((id) => !ids.includes(id)), ...of]);
  return (
    <Dialog title={text('incidents.laws.edit')} onClose={onClose} width={760}>
      <Form label={text('incidents.laws.edit')} onSubmit={submit} failure={update.error}>
        <Stack>
          <Muted>{text('incidents.laws.hint')}</Muted>
          {byRegion.map(([region, those]) => {
            const ids = those.map(({ id }) => id);
            return (
              <Choices
                key={region}
                label={nameRegion(text, region)}
                choices={ids}
                chosen={chosen.filter((id) => ids.includes(id))}
                name={(id) =>
                  those.find((each) => each.id === id)?.unverified === true
                    ? text('incidents.regime.unverified', { name: nameRegime(id) })
                    : nameRegime(id)
                }
                onChange={chooseIn(ids)}
              />
            );
          })}
          {asked.length > 0 && (
            <Choices
              label={text('incidents.circumstances')}
              choices={asked}
              chosen={circumstances}
              name={nameCircumstance}
              onChange={setCircumstances}
            />
          )}
          <ProblemMessage problem={update.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={update.isPending} isDisabled={chosen.length === 0}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

/** A part of the world this window has no word for is named as the rules name it. */
function nameRegion(text: Text, region: string): string {
  const id = `incidents.region.${region}`;
  return isMessageId(id) ? text(id) : region.toUpperCase();
}
