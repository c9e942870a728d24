import { shortcuts, writeKey } from '../lib/shortcuts.ts';
import type { ShortcutScope } from '../lib/shortcuts.ts';
import { useText } from '../lib/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyList } from '../ui/key-list.tsx';
import { Stack } from '../ui/stack.tsx';

const scopes = Object.keys(shortcuts) as ShortcutScope[];

/** All keys there are, by where they work. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const text = useText();
  const mod = text('shortcuts.mod');
  return (
    <Dialog title={text('transcripts.showKeys')} onClose={onClose} width={560}>
      <Stack>
        {scopes.map((scope) => (
          <section key={scope} aria-labelledby={`shortcuts-${scope}`}>
            <h3 id={`shortcuts-${scope}`}>{text(`shortcuts.scope.${scope}`)}</h3>
            <KeyList
              keys={shortcuts[scope].map(({ keys, label }) => ({
                keys: Object.keys(keys).map((key) => writeKey(key, mod)),
                label: text(label),
              }))}
            />
          </section>
        ))}
        <p>{text('transcripts.keys.rest')}</p>
      </Stack>
    </Dialog>
  );
}
