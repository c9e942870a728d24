import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';

/** Writes what falls due as a calendar file, to a place the person chooses. */
export function useCalendarExport() {
  const text = useText();
  const language = useLanguage();
  const command = useCommand('programme.exportCalendar');
  const [written, setWritten] = useState<OutputOf<'programme.exportCalendar'> | null>(null);
  const write = async () => {
    const to = await bridge().choosePath('saveFile', text('programme.calendar.file'));
    if (to) command.mutate({ language, to }, { onSuccess: setWritten });
  };
  return { write: () => void write(), written, isBusy: command.isPending, problem: command.error };
}
