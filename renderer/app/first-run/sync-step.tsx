import type { BackendSummary } from '../../../shared/contract/backends.ts';
import { BackendState, SyncNowButton } from '../../features/backends/index.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Facts, Row } from '../../ui/stack.tsx';
import { useGo } from '../use-go.ts';

/** The first conversations are on their way; where they do not come, the system's own screen says why. */
export function SyncStep({ backends }: { backends: readonly BackendSummary[] }) {
  const text = useText();
  const go = useGo();
  return (
    <>
      <p>{text('firstRun.sync.what')}</p>
      <Facts
        facts={backends.map((backend) => ({
          label: backend.name,
          value: (
            <Row>
              <BackendState backend={backend} />
              <SyncNowButton backendId={backend.id} />
            </Row>
          ),
        }))}
      />
      <Row>
        <Button onClick={() => go({ route: '/backends', keeps: {} })}>{text('firstRun.sync.open')}</Button>
      </Row>
    </>
  );
}
