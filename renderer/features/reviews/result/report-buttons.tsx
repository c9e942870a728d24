import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono, Row, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';

/** The report that somebody else can repeat the sample with. */
export function ReportButtons({ id }: { id: string }) {
  const text = useText();
  const language = useLanguage();
  const report = useCommand('reviews.report');
  const [written, setWritten] = useState<string | null>(null);
  const write = async (format: 'pdf' | 'xlsx') => {
    setWritten(null);
    const to = await bridge().choosePath('saveFile', `sample.${format}`);
    if (to) report.mutate({ id, format, language, to }, { onSuccess: ({ path }) => setWritten(path) });
  };
  return (
    <Stack>
      <Row>
        <Button kind="primary" isBusy={report.isPending} onClick={() => void write('pdf')}>
          {text('reviews.report.pdf')}
        </Button>
        <Button isBusy={report.isPending} onClick={() => void write('xlsx')}>
          {text('reviews.report.xlsx')}
        </Button>
      </Row>
      <ProblemMessage problem={report.error} />
      {written !== null && (
        <Callout meaning="fine" title={text('reviews.report.done')}>
          <Mono>{written}</Mono>
        </Callout>
      )}
    </Stack>
  );
}
