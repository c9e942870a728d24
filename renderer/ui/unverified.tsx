import { useText } from '../lib/use-text.ts';
import { Status } from './status.tsx';

/** Marks a source that was recalled and that nobody compared with the law. */
export function Unverified() {
  return <Status meaning="soon">{useText()('ui.unverified')}</Status>;
}
