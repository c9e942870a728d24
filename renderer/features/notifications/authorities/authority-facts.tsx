import { useText } from '../../../lib/use-text.ts';
import { Mono, Muted, Row } from '../../../ui/stack.tsx';
import { Unverified } from '../../../ui/unverified.tsx';
import { CopyButton } from '../copy-button.tsx';
import type { Authority } from './use-authorities.ts';
import classes from '../notifications.module.css';

/** How an authority is reached. Addresses are text to copy: Custos opens none of them. */
export function AuthorityFacts({ authority }: { authority: Authority }) {
  const text = useText();
  const { breachForm, breachFormSource, website, email, source } = authority;
  const addresses = [
    { name: text('notifications.authority.form'), value: breachForm, from: breachFormSource },
    { name: text('notifications.authority.website'), value: website, from: source },
    { name: text('notifications.authority.email'), value: email, from: source },
  ];
  return (
    <div className={classes.copied}>
      {addresses.map(({ name, value, from }) =>
        value === null || value === '' ? null : (
          <div key={name} className={classes.answer}>
            <div>
              <p className={classes.label}>{name}</p>
              <Mono>{value}</Mono>
              {from !== null && (
                <Row>
                  <Muted>{text('notifications.authority.source', { source: from.title })}</Muted>
                  {!from.isConfirmed && <Unverified />}
                </Row>
              )}
            </div>
            <CopyButton text={value} name={name} />
          </div>
        ),
      )}
    </div>
  );
}
