export { FeedSection } from './feed-section.tsx';
export { RulesSection } from './rules-section.tsx';
