import type { DisclosureDecision } from '../../../../../shared/contract/requests/disclosure.ts';
import type { Context } from '../../../context.ts';
import { readController } from '../../../controllers/index.ts';
import { readDetectionSettings } from '../../../detection/index.ts';
import { readTranscripts, type Transcript } from '../../../transcripts/index.ts';
import type { ContentReader } from '../../../vault/index.ts';
import { textsOf } from '../texts.ts';
import type { RequestRow } from '../../request-rows.ts';
import { readKnownOfPerson } from './known-of-person.ts';
import { proposeDisclosures, type Proposal } from './propose-disclosure.ts';

export type ProposedMessage = Transcript['messages'][number] & { proposal: Proposal };

/** The messages of one conversation with what is proposed for each. */
export async function readProposed(
  context: Context,
  content: ContentReader,
  request: RequestRow,
  conversationKey: number,
): Promise<ProposedMessage[]> {
  const { name, address, letterhead, dataProtectionOfficer, establishments } = readController(
    context.register,
    request.controller_id,
  );
  const organisation = [name, address, letterhead, dataProtectionOfficer, ...establishments];
  const [transcripts, known] = await Promise.all([
    readTranscripts(content, [conversationKey], readDetectionSettings(context.register)),
    readKnownOfPerson(content, request.id, organisation),
  ]);
  const messages = transcripts[0]?.messages ?? [];
  const proposals = proposeDisclosures(messages, known);
  return messages.map((message, index) => ({
    ...message,
    proposal: proposals[index] ?? { decision: 'disclose', redactions: [] },
  }));
}

/** A proposal as a decision, with the weighing that is usual for its grounds, for whoever reviews to judge. */
export function toDecision(
  messageId: number,
  { decision, redactions }: Proposal,
  language: 'de' | 'en',
): DisclosureDecision {
  const text = textsOf(language);
  const grounds = [...new Set(redactions.map(({ ground }) => ground))];
  const balancing = grounds.map((ground) => text(`balancing.${ground}`)).join(' ');
  return { messageId, decision, redactions, ground: null, balancing };
}
