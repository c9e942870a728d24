import { useState } from 'react';
import type { CertificateSummary } from '../../../shared/contract/backends.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Mono } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import classes from './certificate-list.module.css';

interface CertificateListProps {
  certificates: readonly CertificateSummary[];
  onRemove?: (fingerprint: string) => void;
}

/** Whom else Custos trusts: name, issuer, until when, and the fingerprint to compare with what IT says. */
export function CertificateList({ certificates, onRemove }: CertificateListProps) {
  const text = useText();
  const [now] = useState(() => Date.now());
  return (
    <ul className={classes.list}>
      {certificates.map(({ subject, issuer, validTo, fingerprint }) => (
        <li key={fingerprint} className={classes.entry}>
          <div className={classes.words}>
            <p className={classes.name}>{subject}</p>
            <p className={classes.details}>
              {issuer === subject ? text('backends.network.selfIssued') : text('backends.network.issuedBy', { issuer })}
              {' · '}
              {text('backends.network.validTo')} <DateText instant={validTo} withTime={false} />
            </p>
            {Date.parse(validTo) < now && <Status meaning="overdue">{text('backends.network.expired')}</Status>}
            <p className={classes.details}>
              {text('backends.network.fingerprint')} <Mono>{fingerprint}</Mono>
            </p>
          </div>
          {onRemove && (
            <div className={classes.action}>
              <Button
                isCompact
                label={text('backends.network.removeCertificate', { subject })}
                onClick={() => onRemove(fingerprint)}
              >
                {text('backends.remove')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
