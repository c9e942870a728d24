import type { MessageRole } from '../../../../../shared/contract/transcripts.ts';
import { instantOf } from '../../../transcripts/index.ts';
import type { StoredDecision } from '../review/disclosure-rows.ts';
import type { Text } from '../texts.ts';
import type { PackageMessage } from './package-data.ts';

export interface DecidedMessage {
  id: number;
  role: MessageRole;
  body: string;
  /** Null: nobody decided, and it is shown as it stands. */
  decision: StoredDecision | null;
}

/** A message as the person gets to see it. */
export function showMessage({ id, role, body, decision }: DecidedMessage, number: number, text: Text): PackageMessage {
  const shown = { number, at: new Date(instantOf(id)).toISOString(), role };
  if (!decision || decision.decision === 'disclose')
    return { ...shown, text: body, status: 'full', grounds: [], places: 0, balancing: '' };
  const { redactions, ground, balancing } = decision;
  if (decision.decision === 'withhold')
    return { ...shown, text: null, status: 'withheld', grounds: ground ? [ground] : [], places: 0, balancing };
  return {
    ...shown,
    text: redact(body, redactions, text),
    status: 'redacted',
    grounds: [...new Set(redactions.map((redaction) => redaction.ground))],
    places: redactions.length,
    balancing,
  };
}

/** The marks say nothing of how long the places were. @param redactions in the order of the text, none overlaps another */
function redact(body: string, redactions: StoredDecision['redactions'], text: Text): string {
  let shown = '';
  let from = 0;
  for (const { start, end, ground } of redactions) {
    shown += body.slice(from, start) + text('marker.redacted', { ground: text(`ground.${ground}`) });
    from = end;
  }
  // Half of a character may be left where a mark ends inside one.
  return (shown + body.slice(from)).toWellFormed();
}
