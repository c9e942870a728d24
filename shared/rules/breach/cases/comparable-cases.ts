import { z } from 'zod';
import { cite, isVerified, ruleSource } from '../../rule.ts';
import type { Language } from '../texts.ts';
import file from './edpb-01-2021.json' with { type: 'json' };

const inBoth = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const caseFile = z.strictObject({
  asOf: z.iso.date(),
  source: ruleSource,
  groups: z.record(z.string(), inBoth),
  cases: z.array(
    z.strictObject({
      number: z.number().int().min(1).max(18),
      group: z.string(),
      title: inBoth,
      /** Who had to be told. Each was to be documented. */
      authority: z.boolean(),
      persons: z.boolean(),
      note: inBoth.nullable(),
    }),
  ),
});

let read: z.infer<typeof caseFile> | undefined;

interface ComparableCases {
  cases: {
    number: number;
    title: string;
    group: string;
    authority: boolean;
    persons: boolean;
    note: string | null;
  }[];
  source: { citation: string; url: string; isVerified: boolean };
}

/** The examples of EDPB Guidelines 01/2021, in their order. */
export function listComparableCases(language: Language): ComparableCases {
  read ??= caseFile.parse(file);
  const { cases, groups, source } = read;
  return {
    cases: cases.map(({ number, title, group, authority, persons, note }) => ({
      number,
      title: title[language],
      group: groups[group]![language],
      authority,
      persons,
      note: note?.[language] ?? null,
    })),
    source: { citation: cite(source, language), url: source.url!, isVerified: isVerified(source) },
  };
}
