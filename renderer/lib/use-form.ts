import { useState } from 'react';
import type { z } from 'zod';
import { findFieldProblems } from './field-problems.ts';
import { useText } from './use-text.ts';

/** The typed fields of a form. What is wrong with them is said once somebody has tried to send it, not while he types. */
export function useForm<Fields extends Record<string, string>>(initial: Fields | (() => Fields)) {
  const text = useText();
  const [first] = useState(initial);
  const [fields, setFields] = useState(first);
  const [wasSent, setWasSent] = useState(false);
  return {
    fields,
    wasSent,
    /** Whether it says something else than when it was opened. */
    isChanged: Object.keys(fields).some((name) => fields[name] !== first[name]),
    set: (field: keyof Fields) => (value: string) => setFields((before) => ({ ...before, [field]: value })),
    /** All at once, as read from somewhere. */
    setAll: setFields,
    /** From now on problems are said. */
    markSent: () => setWasSent(true),
    /** As before anybody typed. */
    reset() {
      setFields(first);
      setWasSent(false);
    },
    /** Checks with the contract's own schema. */
    check(schema: z.ZodType, input: unknown) {
      const problems = findFieldProblems(schema, input);
      return {
        isFine: Object.keys(problems).length === 0,
        /** What to say at a field. */
        words: (field: string) => (wasSent && problems[field] ? text(problems[field]) : undefined),
      };
    },
  };
}
