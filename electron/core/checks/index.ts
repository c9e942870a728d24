export { checkDialogue } from './dialogue/check-dialogue.ts';
export type { BotFacts, CheckedDialogue, Dialogue } from './dialogue/dialogue.ts';
export { readProfiles } from './stored-bots.ts';
export { checksHandlers } from './handlers.ts';
export { compileRules } from './rules/compile-rules.ts';
export { readRuleOutcomes, type RuleOutcomes } from './rule-outcomes.ts';
export { isCheckDue } from './running/check-due.ts';
