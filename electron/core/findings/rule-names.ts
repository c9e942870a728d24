import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

/** A rule of ours; those of the user have names of their own. */
export type RuleName = keyof typeof english;

export const ruleNames: Record<'de' | 'en', Record<RuleName, string>> = { de: german, en: english };

export function isRuleName(rule: string): rule is RuleName {
  return Object.hasOwn(english, rule);
}

/** For the texts of another domain, which calls rules as the window does: `check.consent` and so on. */
export function namesOfRules<Group extends string>(
  group: Group,
  language: 'de' | 'en',
): Record<`${Group}.${RuleName}`, string> {
  const named = Object.entries(ruleNames[language]).map(([rule, name]) => [`${group}.${rule}`, name]);
  return Object.fromEntries(named) as Record<`${Group}.${RuleName}`, string>;
}
