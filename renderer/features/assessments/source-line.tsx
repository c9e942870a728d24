import type { DpiaQuestion } from '../../../shared/contract/records/assessments.ts';
import { useLanguage } from '../../lib/use-text.ts';
import { Unverified } from '../../ui/unverified.tsx';
import classes from './assessments.module.css';

/** What a question rests on, and whether somebody compared it with the source. */
export function SourceLine({ source: { citation, url, isVerified } }: { source: DpiaQuestion['source'] }) {
  const language = useLanguage();
  return (
    <div>
      <p>{citation[language]}</p>
      {url !== null && (
        <p>
          <span className={classes.address}>{url}</span>
        </p>
      )}
      {!isVerified && (
        <p>
          <Unverified />
        </p>
      )}
    </div>
  );
}
