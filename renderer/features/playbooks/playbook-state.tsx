import type { Playbook } from '../../../shared/contract/playbooks.ts';
import { useText } from '../../lib/use-text.ts';
import { Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';

/** Whether it is as shipped, or this vault's own version of it. */
export function PlaybookState({ playbook: { isOwn, version } }: { playbook: Playbook }) {
  const text = useText();
  if (!isOwn) return <Muted>{text('playbooks.state.shipped')}</Muted>;
  return <Status meaning="information">{text('playbooks.state.own', { version })}</Status>;
}
