import { useState } from 'react';
import type { Playbook } from '../../../../shared/contract/playbooks.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Row } from '../../../ui/stack.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { draftOf } from '../edit/playbook-form.ts';
import type { PlaybookDraft } from '../edit/playbook-form.ts';
import { PlaybookState } from '../playbook-state.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { PlaybookText } from './playbook-text.tsx';
import { VersionsPart } from './versions-part.tsx';
import classes from '../playbooks.module.css';

interface PlaybookPanelProps {
  playbook: Playbook;
  onEdit: (draft: PlaybookDraft) => void;
  onClose: () => void;
  onRemoved: () => void;
}

/** One playbook: its tasks phase by phase, and its versions. */
export function PlaybookPanel({ playbook, onEdit, onClose, onRemoved }: PlaybookPanelProps) {
  const text = useText();
  const manages = useMay('playbooks.manage');
  const [view, setView] = useState<'tasks' | 'versions'>('tasks');
  const [isRemoving, setIsRemoving] = useState(false);
  const read = useCall('playbooks.get', { id: playbook.id, language: useLanguage() }, { keepsPrevious: true });
  const versions = read.data?.versions ?? [];
  return (
    <SidePanel title={playbook.name} onClose={onClose}>
      <PlaybookState playbook={playbook} />
      {manages && (
        <Row>
          <Button kind="primary" onClick={() => onEdit(draftOf(playbook))}>
            {text('ui.edit')}
          </Button>
          {!playbook.isShipped && <Button onClick={() => setIsRemoving(true)}>{text('playbooks.remove')}</Button>}
        </Row>
      )}
      <ProblemMessage problem={read.error} />
      <Tabs
        label={text('playbooks.parts')}
        chosen={view}
        onChoose={setView}
        tabs={[
          {
            id: 'tasks',
            label: text('playbooks.tasks'),
            content: (
              <div className={classes.tab}>
                <PlaybookText fields={playbook} />
              </div>
            ),
          },
          {
            id: 'versions',
            label: text('playbooks.versions'),
            content: (
              <div className={classes.tab}>
                <VersionsPart playbook={playbook} versions={versions} />
              </div>
            ),
          },
        ]}
      />
      {isRemoving && <RemoveDialog playbook={playbook} onClose={() => setIsRemoving(false)} onRemoved={onRemoved} />}
    </SidePanel>
  );
}
