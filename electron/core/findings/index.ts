export { settleFindings, type FindingRow, type Seen, type Subject } from './finding-rows.ts';
export { findingsHandlers } from './handlers.ts';
export { namesOfRules, type RuleName } from './rule-names.ts';
export { isRescanDue } from './rescan-due.ts';
export { settleAsFixed } from './settle-as-fixed.ts';
export { settleDifferences, type Difference, type DifferenceRule, type Settlement } from './settle-differences.ts';
export { findingSearch } from './search-findings.ts';
