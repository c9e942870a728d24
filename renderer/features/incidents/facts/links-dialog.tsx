import { useState } from 'react';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { linkKinds } from './use-linkable.ts';
import type { LinkKind, useLinkable } from './use-linkable.ts';

interface LinksDialogProps {
  incident: Incident;
  linkable: ReturnType<typeof useLinkable>;
  onClose: () => void;
}

/** Chooses what the incident touches. */
export function LinksDialog({ incident, linkable, onClose }: LinksDialogProps) {
  const text = useText();
  const update = useCommand('incidents.update');
  const [chosen, setChosen] = useState<Readonly<Record<LinkKind, readonly string[]>>>(() => incident.facts);
  const submit = () => {
    const facts = Object.fromEntries(linkKinds.map((kind) => [kind, [...chosen[kind]]])) as Record<LinkKind, string[]>;
    update.mutate({ id: incident.id, facts }, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('incidents.links.edit')} onClose={onClose} width={640}>
      <Form label={text('incidents.links.edit')} onSubmit={submit} failure={update.error}>
        <Stack>
          {linkKinds.map((kind) => {
            const names = new Map(linkable[kind].map(({ id, name }) => [id, name]));
            // What is named and can no longer be seen stays named.
            const choices = [...new Set([...names.keys(), ...incident.facts[kind]])];
            if (choices.length === 0) return <Muted key={kind}>{text(`incidents.links.nothing.${kind}`)}</Muted>;
            return (
              <Choices
                key={kind}
                label={text(`incidents.links.${kind}`)}
                choices={choices}
                chosen={chosen[kind]}
                name={(id) => names.get(id) ?? text('incidents.links.gone')}
                onChange={(ids) => setChosen({ ...chosen, [kind]: ids })}
              />
            );
          })}
          <ProblemMessage problem={update.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={update.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
