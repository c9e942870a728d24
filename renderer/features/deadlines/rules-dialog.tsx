import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { ruleColumns, type RulePack } from './rule-columns.tsx';

/** The rules of a pack, each with its source and from when to when it holds. */
export function RulesDialog({ pack, onClose }: { pack: RulePack; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  return (
    <Dialog title={text('deadlines.rulesOf', { pack: pack.name })} onClose={onClose} width={860}>
      <PlainTable
        caption={text('deadlines.rules')}
        rows={pack.rules}
        rowId={({ id, validFrom }) => `${id} ${validFrom}`}
        columns={ruleColumns({ text, format, language })}
      />
      <Actions>
        <Button onClick={onClose}>{text('ui.close')}</Button>
      </Actions>
    </Dialog>
  );
}
