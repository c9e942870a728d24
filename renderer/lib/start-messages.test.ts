import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { messages } from './messages.ts';
import { startMessages } from './start-messages.ts';

const entry = path.join(import.meta.dirname, '..', 'app', 'main.tsx');
const ids = Object.keys(messages.en);
/** They name calls, rights and screens behind the lock, and say nothing. */
const saysNothing = ['queries.ts', 'permissions.ts', 'may.ts', 'navigation.ts'];

/** Sources that are loaded before the first screen: what is imported otherwise than as a type or later. */
function listStartSources(): Map<string, string> {
  const sources = new Map<string, string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sources.has(file)) continue;
    const source = readFileSync(file, 'utf8');
    sources.set(file, source);
    for (const [, found = ''] of source.matchAll(/^(?:import|export) (?!type )[^;]*?'(\.[^']+\.tsx?)'/gm))
      waiting.push(path.join(path.dirname(file), found));
  }
  return sources;
}

/** Ids named in a source, whole or by how they begin. */
function listNamed(source: string): string[] {
  const whole = [...source.matchAll(/'([\w.-]+)'/g)].flatMap(([, id = '']) => (ids.includes(id) ? [id] : []));
  const begun = [...source.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, beginning = '']) => beginning);
  return [...whole, ...ids.filter((id) => begun.some((beginning) => id.startsWith(beginning)))];
}

it('everything that is said before a vault is open is known by then', () => {
  const sources = listStartSources();
  expect([...sources.keys()].some((file) => file.endsWith('unlock-vault.tsx'))).toBe(true);
  const speaking = [...sources].filter(([file]) => !saysNothing.includes(path.basename(file)));
  const named = speaking.flatMap(([file, source]) => listNamed(source).map((id) => `${path.basename(file)}: ${id}`));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((each) => !Object.hasOwn(startMessages.en, each.split(': ')[1] ?? ''))).toEqual([]);
});

it('words of what is behind the lock are not among them', () => {
  expect([...listStartSources().keys()].map((file) => path.basename(file))).not.toContain('messages.ts');
  expect(Object.keys(startMessages.en).length).toBeLessThan(ids.length / 8);
});
