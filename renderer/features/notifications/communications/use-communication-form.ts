import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { call } from '../../../lib/client.ts';
import { useCall } from '../../../lib/queries.ts';
import { useAutosave } from '../use-autosave.ts';

type Words = Pick<InputOf<'incidents.changeCommunication'>, 'subject' | 'body'>;

/** A communication while its words are changed: what is stored, and what is typed since. */
export function useCommunicationForm(id: string, communicationId: string) {
  const queryClient = useQueryClient();
  const read = useCall('incidents.communication', { id, communicationId }, { keepsPrevious: true });
  const [typed, setTyped] = useState<Partial<Words>>({});
  const { autosave, state, problem } = useAutosave<Words>(async (words) => {
    await call('incidents.changeCommunication', { id, communicationId, ...(words as Words) });
    await queryClient.invalidateQueries({ queryKey: ['incidents.communication'] });
  });
  const words: Words = {
    subject: typed.subject ?? read.data?.subject ?? '',
    body: typed.body ?? read.data?.body ?? '',
  };
  return {
    communication: read.data,
    readProblem: read.error,
    saveState: state,
    saveProblem: problem,
    words,
    /** Without words there is nothing to store: it stays as it was. */
    isEmpty: isEmpty(words),
    type(field: keyof Words, value: string) {
      const next = { ...words, [field]: value };
      setTyped(next);
      if (!isEmpty(next)) autosave.change(next);
    },
    flush: () => autosave.flush(),
  };
}

export type CommunicationForm = ReturnType<typeof useCommunicationForm>;

function isEmpty({ subject, body }: Words): boolean {
  return subject.trim() === '' || body.trim() === '';
}
