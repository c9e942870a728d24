import { useState } from 'react';
import type { BotEntry } from '../../../shared/contract/bots.ts';
import { useCommand } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { NoteDialog } from '../../ui/note-dialog.tsx';
import { Part } from '../../ui/part.tsx';
import { Facts, Muted } from '../../ui/stack.tsx';
import { describeVersion } from './bot-words.ts';
import { VersionDialog } from './version-dialog.tsx';
import classes from './bots.module.css';

/** Which model, prompt and index a bot used since when, newest first. */
export function VersionsPart({ bot }: { bot: BotEntry }) {
  const text = useText();
  const format = useFormat();
  const manages = useMay('bots.manage');
  const remove = useCommand('bots.removeVersion');
  const [isAdding, setIsAdding] = useState(false);
  const [removedId, setRemovedId] = useState<string | null>(null);
  const close = () => setRemovedId(null);
  return (
    <Part title={text('bots.versions')}>
      {bot.versions.length === 0 && <Muted>{text('bots.versions.none')}</Muted>}
      <ul className={classes.list}>
        {bot.versions.map((version) => {
          const name = describeVersion(text, format, version);
          const facts = (['provider', 'promptVersion', 'indexVersion', 'approvedBy', 'note'] as const).flatMap(
            (field) =>
              version[field] === '' ? [] : [{ label: text(`bots.versions.${field}`), value: version[field] }],
          );
          return (
            <li key={version.id} className={classes.item}>
              <strong>{name}</strong>
              <Facts facts={facts} />
              {manages && (
                <Button
                  isCompact
                  label={text('bots.versions.removeNamed', { name })}
                  onClick={() => setRemovedId(version.id)}
                >
                  {text('bots.versions.remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {manages && (
        <div>
          <Button onClick={() => setIsAdding(true)}>{text('bots.versions.add')}</Button>
        </div>
      )}
      {isAdding && <VersionDialog bot={bot} onClose={() => setIsAdding(false)} />}
      {removedId !== null && (
        <NoteDialog
          title={text('bots.versions.remove.title')}
          what={text('bots.versions.remove.what')}
          label={text('bots.note')}
          submit={text('bots.versions.remove')}
          isBusy={remove.isPending}
          failure={remove.error}
          onSubmit={(note) => remove.mutate({ id: removedId, note }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </Part>
  );
}
