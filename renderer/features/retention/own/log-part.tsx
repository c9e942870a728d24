import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useGatedCommand } from '../../../lib/use-gated-command.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { Facts, Row } from '../../../ui/stack.tsx';

type LogKeeping = Pick<OutputOf<'retention.ownData'>, 'logYears' | 'expiredLog' | 'logKeptSince'>;

/** How long the log is kept, and the removal of its oldest entries. */
export function LogPart({ logYears, expiredLog, logKeptSince }: LogKeeping) {
  const text = useText();
  const format = useFormat();
  const enforces = useMay('retention.enforce');
  const trim = useGatedCommand('retention.trimLog');
  const [isAsking, setIsAsking] = useState(false);
  const title = text('retention.own.trim', { entries: expiredLog?.entries ?? 0 });
  return (
    <Section title={text('retention.own.log')}>
      <Facts
        facts={[
          {
            label: text('retention.own.logPeriod'),
            value:
              logYears === null
                ? text('retention.own.logEndless')
                : text('retention.own.logYears', { years: logYears }),
          },
          ...(logYears === null
            ? []
            : [
                {
                  label: text('retention.own.logDue'),
                  value: text('retention.own.logDueCount', {
                    entries: expiredLog?.entries ?? 0,
                    through: expiredLog?.through ?? 0,
                    day: expiredLog ? format.date(expiredLog.lastAt) : '',
                  }),
                },
              ]),
          ...(logKeptSince === null
            ? []
            : [
                {
                  label: text('retention.own.logKeptSince'),
                  value: text('retention.own.logNeeded', { day: format.date(logKeptSince) }),
                },
              ]),
        ]}
      />
      {enforces && logYears !== null && (
        <Row>
          <Button
            kind="danger"
            isBusy={trim.isPending}
            isDisabled={expiredLog === null}
            onClick={() => setIsAsking(true)}
          >
            {title}
          </Button>
        </Row>
      )}
      <ProblemMessage problem={trim.error} />
      {isAsking && (
        <NoteDialog
          title={title}
          what={text('retention.own.trimWhat')}
          label={text('retention.note')}
          submit={title}
          isBusy={trim.isPending}
          failure={null}
          onSubmit={(note) => {
            setIsAsking(false);
            void trim.run({ note });
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Section>
  );
}
