import { checkDialogue, compileRules } from '../../../electron/core/checks/index.ts';
import { checkIds } from '../../../shared/contract/checks.ts';
import { checkLanguages, type CheckLanguage } from '../../../shared/contract/privacy-notices.ts';
import { round } from '../statistics.ts';
import { readChecked, readExpected } from './labels.ts';
import { loadPlanted, sets, toDialogue, type PlantedSet } from './planted-dialogues.ts';
import { count, score, sum, type Counts, type Score } from './score.ts';

/**
 * Measures the checks on the planted dialogues and prints JSON. Of the held-out ones it prints numbers alone;
 * `--misses` lists on stderr which labels of which other dialogues were missed or wrong.
 */
const rules = compileRules({ rules: [], own: [] });
const wantsMisses = process.argv.includes('--misses');
const onlyDev = process.argv.includes('--dev');

function measure(
  language: CheckLanguage,
  set: PlantedSet,
): Record<string, Score & { outcomes: Record<string, Score> }> {
  const counts = new Map(checkIds.map((id) => [id, new Map<string, Counts>()]));
  for (const planted of loadPlanted(language, set)) {
    const { dialogue, facts } = toDialogue(planted);
    const expected = readExpected(planted);
    const checked = readChecked(checkDialogue(dialogue, facts, rules));
    for (const id of checkIds) {
      count(counts.get(id) ?? new Map(), expected[id], checked[id]);
      if (wantsMisses && set === 'dev') sayMisses(`${planted.id} ${id}`, expected[id], checked[id]);
    }
  }
  return Object.fromEntries(
    [...counts].map(([id, byLabel]) => {
      const outcomes = Object.fromEntries(
        [...byLabel].toSorted(([one], [other]) => one.localeCompare(other)).map(([name, each]) => [name, score(each)]),
      );
      return [id, { ...score(sum(byLabel.values())), outcomes }];
    }),
  );
}

function sayMisses(where: string, expected: readonly { key: string }[], checked: readonly { key: string }[]): void {
  const wanted = new Set(expected.map(({ key }) => key));
  const got = new Set(checked.map(({ key }) => key));
  for (const key of wanted) if (!got.has(key)) process.stderr.write(`${where} missed ${key}\n`);
  for (const key of got) if (!wanted.has(key)) process.stderr.write(`${where} wrong ${key}\n`);
}

/** Dialogues per second on one processor, without detection. */
function measureSpeed(): number {
  const all = checkLanguages.flatMap((language) => loadPlanted(language, 'dev')).map(toDialogue);
  const rounds = 5;
  for (const { dialogue, facts } of all) checkDialogue(dialogue, facts, rules);
  const begun = performance.now();
  for (let each = 0; each < rounds; each++)
    for (const { dialogue, facts } of all) checkDialogue(dialogue, facts, rules);
  return (all.length * rounds) / ((performance.now() - begun) / 1000);
}

const results = Object.fromEntries(
  sets
    .filter((set) => set === 'dev' || !onlyDev)
    .map((set) => [set, Object.fromEntries(checkLanguages.map((language) => [language, measure(language, set)]))]),
);
const report = { at: new Date().toISOString(), dialoguesPerSecond: round(measureSpeed(), 0), sets: results };
console.log(JSON.stringify(report, null, 2));
