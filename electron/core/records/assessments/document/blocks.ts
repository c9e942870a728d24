import type { Block } from '../../../documents/index.ts';
import type { TextId, Words } from './texts.ts';

export function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** Those that say something, or nothing at all. */
export function listFacts(facts: readonly (readonly [TextId, string | null])[], { text }: Words): Block[] {
  const said = facts.flatMap(([id, value]) => (value === null || value === '' ? [] : [{ name: text(id), value }]));
  return said.length === 0 ? [] : [{ kind: 'facts', facts: said }];
}
