import { useText } from '../../../lib/use-text.ts';
import { Callout } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import { FilesPart } from '../case/files-part.tsx';
import { LettersPart } from '../letters/letters-part.tsx';

/** It came in: acknowledge it, keep what belongs to it. */
export function IntakeStep({ request }: { request: Case }) {
  const text = useText();
  return (
    <>
      {request.details === null && <Callout meaning="soon">{text('requests.detailsGone')}</Callout>}
      <LettersPart request={request} kinds={['acknowledgement', 'askClarification', 'extension']} />
      <FilesPart request={request} />
    </>
  );
}
