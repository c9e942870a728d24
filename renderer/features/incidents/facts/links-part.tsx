import { useState } from 'react';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Part } from '../../../ui/part.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Facts, Muted } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Incident } from '../case/incident.ts';
import classes from '../case/case.module.css';
import { EditButton } from './edit-button.tsx';
import { LinksDialog } from './links-dialog.tsx';
import { listProposals } from './proposals.ts';
import type { Proposal } from './proposals.ts';
import { linkKinds, useLinkable } from './use-linkable.ts';

interface LinksPartProps {
  incident: Incident;
  manages: boolean;
}

/** Which systems, bots, records and processors it touches; what these are tied to is proposed. */
export function LinksPart({ incident, manages }: LinksPartProps) {
  const text = useText();
  const linkable = useLinkable();
  const [isEditing, setIsEditing] = useState(false);
  const proposals = listProposals(incident);
  const named = linkKinds.filter((kind) => incident.facts[kind].length > 0);
  return (
    <Part title={text('incidents.links')}>
      {named.length === 0 && <Muted>{text('incidents.links.none')}</Muted>}
      {named.length > 0 && (
        <Facts
          facts={named.map((kind) => ({
            label: text(`incidents.links.${kind}`),
            value: incident.facts[kind].map((id) => (
              <div key={id}>{linkable[kind].find((each) => each.id === id)?.name ?? text('incidents.links.gone')}</div>
            )),
          }))}
        />
      )}
      {manages && proposals.length > 0 && <Proposals incident={incident} proposals={proposals} />}
      {manages && (
        <div>
          <EditButton part={text('incidents.links')} onClick={() => setIsEditing(true)} />
        </div>
      )}
      {isEditing && <LinksDialog incident={incident} linkable={linkable} onClose={() => setIsEditing(false)} />}
    </Part>
  );
}

function Proposals({ incident, proposals }: { incident: Incident; proposals: readonly Proposal[] }) {
  const text = useText();
  const update = useCommand('incidents.update');
  const accept = ({ kind, id }: Proposal) =>
    update.mutate({ id: incident.id, facts: { [kind]: [...incident.facts[kind], id] } });
  return (
    <Callout meaning="information" title={text('incidents.links.proposed')}>
      <ul className={classes.list}>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <p>{text(`incidents.links.proposed.${proposal.kind}`, { name: proposal.name })}</p>
            {proposal.contact !== '' && <Muted>{text('incidents.links.contact', { contact: proposal.contact })}</Muted>}
            <div>
              <Button
                isCompact
                isBusy={update.isPending}
                label={text('incidents.links.acceptNamed', { name: proposal.name })}
                onClick={() => accept(proposal)}
              >
                {text('incidents.links.accept')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ProblemMessage problem={update.error} />
    </Callout>
  );
}
