import { ownRule, type CheckId, type OwnRule } from '../../../shared/contract/checks.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../vault/index.ts';
import type { RuleChanges } from './rules/compile-rules.ts';

export type RuleChange = RuleChanges['rules'][number];
type StoredOwnRule = RuleChanges['own'][number];

/** Each is compiled for every check. */
const mostOwnRules = 200;

/** What differs in this vault from the rules as they are shipped. */
export function readRuleChanges(register: RegisterReader): RuleChanges {
  const changed = register.all(inRegister.selectFrom('check_rule').selectAll().orderBy('id'));
  return {
    rules: changed.map(({ id, changes }) => ({ ...(JSON.parse(changes) as RuleChange), id: id as CheckId })),
    own: readOwnRules(register),
  };
}

/** Oldest first. */
export function readOwnRules(register: RegisterReader): StoredOwnRule[] {
  const rows = register.all(inRegister.selectFrom('own_check_rule').selectAll().orderBy('id'));
  return rows.map(({ id, rule }) => ({ ...ownRule.parse(JSON.parse(rule)), id }));
}

/** What a rule differs in once this is changed too. Lists of phrases that are not named stay as they are. */
export function mergeRuleChange(
  before: RuleChange | undefined,
  { phrases = [], ...changed }: ParsedInputOf<'checks.setRule'>,
): RuleChange {
  const named = new Set(phrases.map(keyOfList));
  const kept = (before?.phrases ?? []).filter((list) => !named.has(keyOfList(list)));
  const lists = phrases.filter(({ added, dropped }) => added.length > 0 || dropped.length > 0);
  const present = Object.entries(changed).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(present), id: changed.id, phrases: [...kept, ...lists] };
}

export function storeRuleChange(register: RegisterWriter, { id, ...change }: RuleChange): void {
  const changes = JSON.stringify(change);
  register.run(
    inRegister
      .insertInto('check_rule')
      .values({ id, changes })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ changes })),
  );
}

/** @throws Problem check.tooManyRules */
export function requireRoomForRule(register: RegisterReader): void {
  if (readOwnRules(register).length >= mostOwnRules) throw new Problem('check.tooManyRules', { limit: mostOwnRules });
}

/** @throws Problem check.ruleUnknown */
export function requireOwnRule(register: RegisterReader, id: string): void {
  if (!readOwnRules(register).some((rule) => rule.id === id)) throw new Problem('check.ruleUnknown');
}

export function storeOwnRule(register: RegisterWriter, id: string, fields: OwnRule): void {
  const rule = JSON.stringify(fields);
  register.run(
    inRegister
      .insertInto('own_check_rule')
      .values({ id, rule })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ rule })),
  );
}

export function removeOwnRule(register: RegisterWriter, id: string): void {
  register.run(inRegister.deleteFrom('own_check_rule').where('id', '=', id));
}

export function keyOfList({ id, language }: { id: string; language: string }): string {
  return `${id} ${language}`;
}
