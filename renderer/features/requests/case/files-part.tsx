import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { toBase64 } from '../../../lib/to-base64.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Case } from './case-screen.tsx';
import classes from './case.module.css';

/** What is kept with the case. */
export function FilesPart({ request }: { request: Case }) {
  const text = useText();
  const format = useFormat();
  const manages = useMay('requests.manage');
  const add = useCommand('requests.addFile');
  const save = useCommand('requests.saveFile');
  const [saved, setSaved] = useState<string | null>(null);
  const saveOne = async (fileId: string, name: string) => {
    const to = await bridge().choosePath('saveFile', name);
    if (to) save.mutate({ id: request.id, fileId, to }, { onSuccess: ({ path }) => setSaved(path) });
  };
  return (
    <section aria-label={text('requests.files')}>
      <h3 className={classes.heading}>{text('requests.files')}</h3>
      {request.files.length === 0 && <Muted>{text('requests.files.none')}</Muted>}
      <ul className={classes.list}>
        {request.files.map(({ id, name, bytes, kind, addedAt }) => (
          <li key={id} className={classes.row}>
            <span>
              {text('requests.files.one', {
                name,
                kind: text(`requests.fileKind.${kind}`),
                size: format.bytes(bytes),
                when: format.dateTime(addedAt),
              })}
            </span>
            {manages && (
              <Button
                isCompact
                label={text('requests.files.saveNamed', { name })}
                onClick={() => void saveOne(id, name)}
              >
                {text('requests.files.save')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {saved !== null && <Status meaning="fine">{text('requests.files.saved', { path: saved })}</Status>}
      <ProblemMessage problem={add.error ?? save.error} />
      {manages && (
        <FileButton
          accept=""
          onChosen={(content, { name, type }) =>
            add.mutate({
              id: request.id,
              name,
              content: toBase64(content),
              ...(type !== '' && { mediaType: type }),
            })
          }
        >
          {text('requests.files.add')}
        </FileButton>
      )}
    </section>
  );
}
