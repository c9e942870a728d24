import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../lib/client.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage } from '../../../lib/use-text.ts';
import { useAutosave } from '../use-autosave.ts';
import type { FieldValue, TypedValue } from './field-value.ts';

/** A notification while it is filled in: what is stored, what is typed since, and the way of the one to the other. */
export function useNotificationForm(id: string, notificationId: string) {
  const queryClient = useQueryClient();
  const language = useLanguage();
  const read = useCall('incidents.notification', { id, notificationId, language }, { keepsPrevious: true });
  // Shown as it was typed until the form goes: an answer on its way must not take a letter from under the hand.
  const [typed, setTyped] = useState<Readonly<Record<string, FieldValue>>>({});
  const store = async (values: Partial<Record<string, TypedValue>>, authorityId?: string) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    await call('incidents.fillNotification', {
      id,
      notificationId,
      values: given as Record<string, TypedValue>,
      ...(authorityId !== undefined && { authorityId }),
    });
    // Which fields are asked and what is missing follows from the answers. The rest of the case is read when the form goes.
    await queryClient.invalidateQueries({ queryKey: ['incidents.notification'] });
  };
  const { autosave, state, problem } = useAutosave<Record<string, TypedValue>>(store);
  return {
    notification: read.data,
    readProblem: read.error,
    saveState: state,
    saveProblem: problem,
    valueOf: (number: number): FieldValue | undefined => typed[number] ?? read.data?.values[number],
    /** Whether somebody typed it, now or before. */
    isTyped: (number: number): boolean =>
      Object.hasOwn(typed, number) ||
      read.data?.fields.some((field) => field.number === number && field.origin === 'typed') === true,
    /** Stored once typing rests. */
    type(number: number, value: FieldValue) {
      setTyped((before) => ({ ...before, [number]: value }));
      autosave.change({ [number]: value });
    },
    /** Stored at once: choices decide what is asked besides. */
    choose(number: number, value: FieldValue) {
      setTyped((before) => ({ ...before, [number]: value }));
      autosave.change({ [number]: value });
      void autosave.flush();
    },
    /** Back to what is prefilled. */
    restore(number: number) {
      setTyped((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== String(number))));
      autosave.change({ [number]: null });
      void autosave.flush();
    },
    flush: () => autosave.flush(),
    setAuthority: (authorityId: string) => store({}, authorityId),
  };
}

export type NotificationForm = ReturnType<typeof useNotificationForm>;
