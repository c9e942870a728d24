import { useState } from 'react';
import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { CaseFileButton } from '../../../ui/case-file/case-file-button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono, Muted, Row } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';

/** Writes the certificate of what was observed, once the run is through. */
export function CertificateButtons({ run }: { run: RetentionRun }) {
  const text = useText();
  const language = useLanguage();
  const certify = useCommand('retention.certificate');
  const [written, setWritten] = useState<string | null>(null);
  const write = async (format: 'pdf' | 'json') => {
    const to = await bridge().choosePath('saveFile', `retention-${run.startedAt.slice(0, 10)}-certificate.${format}`);
    if (to) certify.mutate({ planId: run.planId, format, language, to }, { onSuccess: ({ path }) => setWritten(path) });
  };
  return (
    <>
      <Row>
        <Button isBusy={certify.isPending} isDisabled={!run.isFinished} onClick={() => void write('pdf')}>
          {text('requests.verify.certificate')}
        </Button>
        <Button kind="quiet" isBusy={certify.isPending} isDisabled={!run.isFinished} onClick={() => void write('json')}>
          {text('requests.verify.certificateJson')}
        </Button>
        <CaseFileButton
          file={{ name: 'retention.exportErasureFile', of: { planId: run.planId } }}
          label={text('ui.caseFile.writeErasure')}
          fileName={`retention-${run.startedAt.slice(0, 10)}`}
          purpose="retention"
          isDisabled={!run.isFinished}
        />
        {!run.isFinished && <Muted>{text('retention.runs.notThrough')}</Muted>}
      </Row>
      <ProblemMessage problem={certify.error} />
      {written !== null && (
        <Callout meaning="fine" title={text('requests.verify.written')}>
          <Mono>{written}</Mono>
        </Callout>
      )}
    </>
  );
}
