import { useMemo } from 'react';
import type { PlaybookTask } from '../../../shared/contract/playbooks.ts';
import { useCall } from '../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { describeDue } from './due-words.ts';

/** Words for when tasks are due, and the clocks they can be tied to, as the breach laws name them. */
export function useDueWords() {
  const text = useText();
  const format = useFormat();
  const regimes = useCall('incidents.clockRegimes', { language: useLanguage() }).data?.regimes;
  return useMemo(() => {
    const clocks = (regimes ?? [])
      .filter(({ isProposed }) => !isProposed)
      .flatMap((regime) =>
        regime.clocks.map(({ id, obligation }) => ({
          value: id,
          label: text('playbooks.clock', { regime: regime.name, obligation }),
        })),
      );
    const names = new Map(clocks.map(({ value, label }) => [value, label]));
    const nameClock = (id: string) => names.get(id) ?? id;
    return {
      clocks,
      describe: (due: PlaybookTask['due']) => describeDue({ text, format, nameClock }, due),
    };
  }, [text, format, regimes]);
}

export type DueWords = ReturnType<typeof useDueWords>;
