import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';

/** Says what it edits to those who do not see the part it stands in. */
export function EditButton({ part, onClick }: { part: string; onClick: () => void }) {
  const text = useText();
  return (
    <Button isCompact label={text('incidents.editNamed', { part })} onClick={onClick}>
      {text('ui.edit')}
    </Button>
  );
}
