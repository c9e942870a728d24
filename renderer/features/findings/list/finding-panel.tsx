import type { Finding } from '../../../../shared/contract/findings.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { SeverityStatus } from '../../../ui/severity.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Facts, Muted } from '../../../ui/stack.tsx';
import { Callout, Status } from '../../../ui/status.tsx';
import { describeFinding, stateMeanings } from '../finding-words.ts';
import type { OpenCase } from '../open-case.ts';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import type { OpenIncident } from '../../../lib/open-incident.ts';
import { DecideForm } from './decide-form.tsx';
import classes from './list-view.module.css';

interface FindingPanelProps {
  finding: Finding;
  onOpen: OpenConversation;
  onOpenCase: OpenCase;
  /** Only for who may open one. */
  onOpenIncident: OpenIncident | null;
  onClose: () => void;
}

/** One finding: what was seen, on which messages it rests, and what people say about it. */
export function FindingPanel({ finding, onOpen, onOpenCase, onOpenIncident, onClose }: FindingPanelProps) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const decides = useMay('findings.decide');
  const takesIn = useMay('requests.manage');
  useShortcuts('panel', { close: onClose });
  const { conversationId, evidence, status, severity, decidedBy, decidedAt, note } = finding;
  return (
    <SidePanel title={describeFinding(text, finding)} onClose={onClose}>
      <Facts
        facts={[
          {
            label: text('findings.severity'),
            value: <SeverityStatus severity={severity} />,
          },
          {
            label: text('findings.status'),
            value: <Status meaning={stateMeanings[status]}>{text(`findings.status.${status}`)}</Status>,
          },
          { label: text('findings.at'), value: format.exact(finding.at) },
          ...(decidedAt === null
            ? []
            : [
                {
                  label: text('findings.decided'),
                  value: text('findings.decidedBy', {
                    // What nobody decided, Custos saw.
                    name: decidedBy === null ? 'Custos' : (names.get(decidedBy) ?? decidedBy),
                    when: format.dateTime(decidedAt),
                  }),
                },
                ...(note === '' ? [] : [{ label: text('findings.note'), value: note }]),
              ]),
        ]}
      />
      {finding.mayOpenIncident && <Callout meaning="soon">{text('findings.mayOpenIncident')}</Callout>}
      {conversationId !== null && (
        <div>
          <h3>{text('findings.evidence')}</h3>
          <ul className={classes.evidence}>
            {(evidence.length > 0 ? evidence : [null]).map((messageId, index) => (
              <li key={messageId ?? 'whole'}>
                <Button isCompact onClick={() => onOpen({ conversationId, messageId })}>
                  {messageId === null
                    ? text('findings.openConversation')
                    : text('findings.openMessage', { number: index + 1 })}
                </Button>
              </li>
            ))}
          </ul>
          <Muted>{text('findings.evidenceHint')}</Muted>
        </div>
      )}
      {takesIn && finding.rule === 'rightUttered' && status === 'open' && (
        <div>
          <Button
            kind="primary"
            onClick={() => onOpenCase({ findingId: finding.id, kind: rightOf(finding), at: finding.at })}
          >
            {text('findings.openCase')}
          </Button>
        </div>
      )}
      {onOpenIncident && (
        <div>
          <Button
            kind={finding.mayOpenIncident ? 'primary' : 'secondary'}
            onClick={() => onOpenIncident({ kind: 'finding', findingId: finding.id })}
          >
            {text('incidents.openFrom')}
          </Button>
        </div>
      )}
      {decides && <DecideForm ids={[finding.id]} hasDecided={status !== 'open'} />}
    </SidePanel>
  );
}

/** Which right was asked for, in the words of the contract. */
function rightOf({ details }: Finding): string | null {
  const { right } = details;
  return typeof right === 'string' ? right : null;
}
