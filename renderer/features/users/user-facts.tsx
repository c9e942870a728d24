import type { UserSummary } from '../../../shared/contract/users.ts';
import { roleLabel } from '../../lib/role-words.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Facts, Mono } from '../../ui/stack.tsx';
import { UserState } from './user-table.tsx';
import { approvesWords, contentWords, stateWords } from './user-words.ts';

/** Whose account it is and, because he could have used it himself, who made it. */
export function UserFacts({ user }: { user: UserSummary }) {
  const text = useText();
  const format = useFormat();
  const byOn = (name: string | null, at: string) =>
    name === null
      ? text('users.founder', { when: format.dateTime(at) })
      : text('users.byOn', { name, when: format.dateTime(at) });
  const hasAccess = user.state !== 'removed';
  return (
    <Facts
      facts={[
        { label: text('users.signInName'), value: <Mono>{user.name}</Mono> },
        { label: text('users.state'), value: <UserState {...stateWords[user.state]} /> },
        { label: text('users.role'), value: roleLabel(text, user.role) },
        ...(hasAccess
          ? [
              { label: text('users.content'), value: <UserState {...contentWords[user.content]} /> },
              { label: text('users.approves'), value: text(approvesWords(user)) },
              { label: text('users.keyFile'), value: text(user.hasKeyFile ? 'users.hasKeyFile' : 'users.noKeyFile') },
            ]
          : []),
        { label: text('users.created'), value: byOn(user.createdBy, user.createdAt) },
        ...(user.resetAt ? [{ label: text('users.reset'), value: byOn(user.resetBy ?? '', user.resetAt) }] : []),
        ...(user.removedAt ? [{ label: text('users.removedAt'), value: format.dateTime(user.removedAt) }] : []),
        {
          label: text('users.lastSignIn'),
          value: user.lastSignInAt ? <DateText instant={user.lastSignInAt} /> : text('users.never'),
        },
      ]}
    />
  );
}
