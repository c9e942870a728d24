import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Playbook } from '../../../../shared/contract/playbooks.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { PlaybookText } from './playbook-text.tsx';
import classes from '../playbooks.module.css';

type Version = OutputOf<'playbooks.get'>['versions'][number];

interface VersionsPartProps {
  playbook: Playbook;
  versions: readonly Version[];
}

/** How it was before; each version can be read and made the newest again. */
export function VersionsPart({ playbook, versions }: VersionsPartProps) {
  const text = useText();
  const manages = useMay('playbooks.manage');
  const restore = useCommand('playbooks.restore');
  const [read, setRead] = useState<number | null>(null);
  if (versions.length === 0) return <Muted>{text('playbooks.versions.none')}</Muted>;
  // What was shipped is none that somebody saved.
  const shipped = playbook.isShipped ? [{ version: 0, at: '', by: '', note: '' }] : [];
  const sorted = [...versions.toSorted((a, b) => b.version - a.version), ...shipped];
  return (
    <>
      <ProblemMessage problem={restore.error} />
      <span role="status">{restore.isSuccess && text('playbooks.restored')}</span>
      <ul className={classes.list}>
        {sorted.map((each) => {
          const name = nameVersion(text, each.version);
          const isCurrent = each.version === playbook.version;
          return (
            <li key={each.version} className={classes.item}>
              <Row>
                <span className={classes.label}>{name}</span>
                {isCurrent && <Status meaning="fine">{text('playbooks.version.current')}</Status>}
              </Row>
              <VersionFacts version={each} />
              <Row>
                <Button
                  isCompact
                  label={text('playbooks.version.readNamed', { version: name })}
                  onClick={() => setRead(each.version)}
                >
                  {text('playbooks.version.read')}
                </Button>
                {manages && !isCurrent && (each.version !== 0 || playbook.isOwn) && (
                  <Button
                    isCompact
                    isBusy={restore.isPending}
                    label={text('playbooks.version.restoreNamed', { version: name })}
                    onClick={() => restore.mutate({ id: playbook.id, version: each.version })}
                  >
                    {text('playbooks.version.restore')}
                  </Button>
                )}
              </Row>
            </li>
          );
        })}
      </ul>
      {read !== null && <VersionDialog playbook={playbook} version={read} onClose={() => setRead(null)} />}
    </>
  );
}

function nameVersion(text: ReturnType<typeof useText>, version: number): string {
  return version === 0 ? text('playbooks.version.shipped') : text('playbooks.version.number', { version });
}

function VersionFacts({ version: { version, at, by, note } }: { version: Version }) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  // Nobody saved what was shipped.
  if (version === 0) return null;
  return (
    <>
      <span className={classes.when}>
        {text('playbooks.version.by', { when: format.dateTime(at), name: names.get(by) ?? by })}
      </span>
      {note !== '' && <span>{note}</span>}
    </>
  );
}

interface VersionDialogProps {
  playbook: Playbook;
  version: number;
  onClose: () => void;
}

function VersionDialog({ playbook, version, onClose }: VersionDialogProps) {
  const text = useText();
  const read = useCall('playbooks.get', { id: playbook.id, version, language: useLanguage() });
  const title = text('playbooks.version.title', { name: playbook.name, version: nameVersion(text, version) });
  return (
    <Dialog title={title} onClose={onClose} width={760}>
      <div className={classes.tab}>
        <ProblemMessage problem={read.error} />
        {read.data ? <PlaybookText fields={read.data} /> : read.error === null && <Loading />}
      </div>
    </Dialog>
  );
}
