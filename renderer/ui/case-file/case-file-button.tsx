import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/index.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../button.tsx';
import { CaseFileDialog } from './case-file-dialog.tsx';

/** Where a case file can be asked for, and of what. */
export type CaseFileOf =
  | { name: 'requests.exportCaseFile' | 'incidents.exportCaseFile'; of: { id: string } }
  | { name: 'requests.exportErasureFile' | 'retention.exportErasureFile'; of: { planId: string } };

interface CaseFileButtonProps {
  file: CaseFileOf;
  /** Beside a case whose own file can be written too. */
  label?: string;
  /** Proposed for the archive, without an end. It tells of nobody. */
  fileName: string;
  purpose: InputOf<'requests.exportCaseFile'>['reason']['purpose'];
  isDisabled?: boolean;
  isCompact?: boolean;
}

/** Asks what for and how protected, and writes everything about a case as one archive. */
export function CaseFileButton({
  file,
  label,
  fileName,
  purpose,
  isDisabled = false,
  isCompact = false,
}: CaseFileButtonProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button isCompact={isCompact} isDisabled={isDisabled} onClick={() => setIsOpen(true)}>
        {label ?? text('ui.caseFile.write')}
      </Button>
      {isOpen && <CaseFileDialog file={file} fileName={fileName} purpose={purpose} onClose={() => setIsOpen(false)} />}
    </>
  );
}
