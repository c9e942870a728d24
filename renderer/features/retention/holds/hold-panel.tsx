import { useState } from 'react';
import type { LegalHold } from '../../../../shared/contract/retention/holds.ts';
import { useGatedCommand } from '../../../lib/use-gated-command.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Facts, Row } from '../../../ui/stack.tsx';
import { Callout, Status } from '../../../ui/status.tsx';
import { usePlaces } from '../use-places.ts';
import { ChangeHoldDialog } from './change-hold-dialog.tsx';
import { describeDue, describeScope } from './hold-words.ts';

/** One hold, who answers for it and how long. */
export function HoldPanel({ hold, onClose }: { hold: LegalHold; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const places = usePlaces();
  const names = useUserNames();
  const mayHold = useMay('retention.hold') && hold.state === 'active';
  const release = useGatedCommand('retention.holds.release');
  const [dialog, setDialog] = useState<'change' | 'release' | null>(null);
  const close = () => setDialog(null);
  const { meaning, words } = describeDue(text, format, hold);
  const nameUser = (by: string) => names.get(by) ?? by;
  const day = (date: string | null) => (date === null ? text('retention.holds.noDay') : format.day(date));
  return (
    <SidePanel title={hold.number} onClose={onClose}>
      <Status meaning={meaning}>{words}</Status>
      {mayHold && hold.isDue && <Callout meaning="soon">{text('retention.holds.dueWhat')}</Callout>}
      {mayHold && (
        <Row>
          <Button onClick={() => setDialog('change')}>{text('retention.holds.change')}</Button>
          <Button onClick={() => setDialog('release')}>{text('retention.holds.release')}</Button>
        </Row>
      )}
      <Facts
        facts={[
          { label: text('retention.holds.what'), value: describeScope(text, format, places, hold.scope) },
          {
            label: text('retention.holds.held'),
            value: text('retention.holds.count', { conversations: hold.conversations }),
          },
          { label: text('retention.holds.reason'), value: hold.reason },
          { label: text('retention.holds.ground'), value: text(`requests.ground.${hold.ground}`) },
          { label: text('retention.owner'), value: hold.owner },
          { label: text('retention.holds.end'), value: day(hold.endsOn) },
          { label: text('retention.holds.review'), value: day(hold.reviewOn) },
          {
            label: text('retention.created'),
            value: text('retention.createdBy', {
              name: nameUser(hold.createdBy),
              when: format.dateTime(hold.createdAt),
            }),
          },
          ...(hold.releasedAt === null
            ? []
            : [
                {
                  label: text('retention.holds.released'),
                  value: text('retention.createdBy', {
                    name: hold.releasedBy === null ? '–' : nameUser(hold.releasedBy),
                    when: format.dateTime(hold.releasedAt),
                  }),
                },
              ]),
        ]}
      />
      {dialog === 'change' && <ChangeHoldDialog hold={hold} onClose={close} />}
      {dialog === 'release' && (
        <NoteDialog
          title={text('retention.holds.releaseNamed', { number: hold.number })}
          what={text('retention.holds.releaseWhat', { conversations: hold.conversations })}
          label={text('retention.note')}
          submit={text('retention.holds.release')}
          isBusy={release.isPending}
          failure={release.error}
          onSubmit={(note) => void release.run({ id: hold.id, note }, { onSuccess: close, onLater: close })}
          onClose={close}
        />
      )}
    </SidePanel>
  );
}
