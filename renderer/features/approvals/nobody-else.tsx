import { formattingLocale } from '../../lib/language.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';

interface NobodyElseProps {
  isAboutAccount: boolean;
  /** Who may decide once a passphrase is chosen. */
  invited: readonly string[];
  onLeave: (to: '/users' | '/settings') => void;
}

/** There is no second person: how to get one, or how to work without. */
export function NobodyElse({ isAboutAccount, invited, onLeave }: NobodyElseProps) {
  const text = useText();
  const manages = useMay('users.manage');
  const language = useLanguage();
  const isSomebodyInvited = invited.length > 0;
  const mayWorkAlone = useMay('approvals.decide') && !isAboutAccount && !isSomebodyInvited;
  const names = new Intl.ListFormat(formattingLocale(language), { type: 'conjunction' }).format(invited);
  return (
    <Callout
      meaning="soon"
      title={text('approvals.ask.nobody')}
      action={
        <Row>
          {manages && (
            <Button isCompact onClick={() => onLeave('/users')}>
              {text('approvals.ask.openUsers')}
            </Button>
          )}
          {mayWorkAlone && (
            <Button isCompact onClick={() => onLeave('/settings')}>
              {text('approvals.ask.openSettings')}
            </Button>
          )}
        </Row>
      }
    >
      <p>
        {isSomebodyInvited
          ? text('approvals.ask.invited', { count: invited.length, names })
          : text('approvals.ask.nobodyHow')}
      </p>
      {mayWorkAlone && <p>{text('approvals.ask.nobodyMode')}</p>}
    </Callout>
  );
}
