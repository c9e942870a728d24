import type { DpiaQuestion } from '../../../shared/contract/records/assessments.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';

/** What a question rests on, and whether somebody compared it with the source. */
export function SourceLine({ source: { citation, url, isVerified } }: { source: DpiaQuestion['source'] }) {
  const text = useText();
  const language = useLanguage();
  return (
    <div>
      <p>{citation[language]}</p>
      {url !== null && (
        <p>
          <Muted>{url}</Muted>
        </p>
      )}
      {!isVerified && (
        <p>
          <Status meaning="soon">{text('assessments.unverified')}</Status>
        </p>
      )}
    </div>
  );
}
