import { useState } from 'react';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Facts, Mono } from '../../ui/stack.tsx';
import { CertificateList } from './certificate-list.tsx';
import { NetworkDialog } from './network-dialog.tsx';

/** How chatbot systems are reached from here: through which proxy, and whose certificates count. */
export function NetworkSection() {
  const text = useText();
  const manages = useMay('backends.manage');
  const network = useCall('backends.network', {});
  const [isEditing, setIsEditing] = useState(false);
  return (
    <Section title={text('backends.network.title')}>
      <p>{text('backends.network.intro')}</p>
      <ProblemMessage problem={network.error} />
      {!network.data && !network.error && <Loading />}
      {network.data && (
        <>
          <Facts
            facts={[
              {
                label: text('backends.network.proxy'),
                value: network.data.proxy ? <Mono>{network.data.proxy.url}</Mono> : text('backends.network.noProxy'),
              },
              ...(network.data.proxy
                ? [
                    {
                      label: text('backends.network.user'),
                      value: network.data.proxy.user ?? text('backends.network.noUser'),
                    },
                    {
                      label: text('backends.network.exceptions'),
                      value: network.data.noProxy.join(', ') || text('backends.network.noExceptions'),
                    },
                  ]
                : []),
              {
                label: text('backends.network.certificates'),
                value:
                  network.data.certificates.length === 0 ? (
                    text('backends.network.noCertificates')
                  ) : (
                    <CertificateList certificates={network.data.certificates} />
                  ),
              },
            ]}
          />
          {manages && (
            <Actions>
              <Button onClick={() => setIsEditing(true)}>{text('backends.network.edit')}</Button>
            </Actions>
          )}
          {isEditing && <NetworkDialog network={network.data} onClose={() => setIsEditing(false)} />}
        </>
      )}
    </Section>
  );
}
