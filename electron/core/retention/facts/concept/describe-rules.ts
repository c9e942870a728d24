import type { DataCategory, RetentionPolicy } from '../../../../../shared/contract/retention/policies.ts';
import type { Block } from '../../../documents/index.ts';
import { nominalDays } from '../nominal-days.ts';
import type { ConceptSystem } from './read-concept.ts';
import type { Words } from './texts.ts';

/** Period and start together; in the order of their length. */
export interface DeletionClass {
  name: string;
  policies: RetentionPolicy[];
}

export function listClasses(systems: readonly ConceptSystem[], { text }: Words): DeletionClass[] {
  const policies = systems.flatMap((system) => system.policies);
  const classes = Map.groupBy(policies, ({ period, start }) => `${period.amount} ${period.unit} ${start}`);
  return [...classes.values()]
    .toSorted(([one], [other]) => orderOf(one!) - orderOf(other!) || (one!.start < other!.start ? -1 : 1))
    .map((own, index) => ({ name: text('class.name', { number: index + 1 }), policies: own }));
}

function orderOf({ period }: RetentionPolicy): number {
  return nominalDays(period);
}

export function describeClasses(classes: readonly DeletionClass[], words: Words): Block[] {
  const { text } = words;
  if (classes.length === 0) return [{ kind: 'note', title: text('rules'), text: text('classes.none') }];
  return [
    {
      kind: 'table',
      caption: text('classes.caption'),
      hasRowHeaders: true,
      columns: [
        { header: text('class') },
        { header: text('period'), share: 2 },
        { header: text('start'), share: 3 },
        { header: text('class.rules'), share: 4 },
      ],
      rows: classes.map(({ name, policies }) => [
        name,
        words.period(policies[0]!.period),
        text(`start.${policies[0]!.start}`),
        policies.map((policy) => policy.name).join('\n'),
      ]),
    },
  ];
}

/** One rule with all that makes it one. */
export function describeRule(
  policy: RetentionPolicy,
  { system, className }: { system: ConceptSystem; className: string },
  words: Words,
): Block[] {
  const { text, day } = words;
  const bot = system.bots.find(({ id }) => id === policy.botId);
  const scope =
    policy.botId === null
      ? text('rule.scope.system', { system: system.name })
      : text('rule.scope.bot', { system: system.name, bot: bot?.name ?? policy.botId });
  return [
    { kind: 'heading', level: 2, text: policy.name },
    {
      kind: 'facts',
      facts: [
        { name: text('rule.scope'), value: scope },
        { name: text('rule.purpose'), value: policy.purpose },
        { name: text('categories'), value: nameCategories(policy.categories, words) },
        { name: text('class'), value: className },
        { name: text('period'), value: words.period(policy.period) },
        { name: text('start'), value: text(`start.${policy.start}`) },
        { name: text('rule.reason'), value: policy.reason },
        { name: text('rule.legalBasis'), value: policy.legalBasis },
        { name: text('rule.owner'), value: policy.owner },
        { name: text('rule.reviewOn'), value: day(policy.reviewOn) },
        { name: text('rule.exceptions'), value: describeExceptions(policy, words) },
        { name: text('rule.advice'), value: describeAdvice(policy, words) },
        { name: text('rule.approval'), value: describeApproval(policy, words) },
        { name: text('rule.schedule'), value: describeSchedule(policy, words) },
      ],
    },
  ];
}

function nameCategories(categories: readonly DataCategory[], { text }: Words): string {
  if (categories.length === 0) return text('categories.all');
  return categories.map((category) => text(`category.${category}`)).join(', ');
}

function describeExceptions({ exceptions }: RetentionPolicy, words: Words): string {
  if (exceptions.length === 0) return words.text('rule.exceptions.none');
  return exceptions
    .map(({ categories, reason }) =>
      words.text('rule.exception', { categories: nameCategories(categories, words), reason }),
    )
    .join('\n');
}

function describeAdvice({ advice }: RetentionPolicy, { text, day }: Words): string {
  if (!advice) return text('rule.advice.none');
  return text('rule.advice.by', { text: advice.text, by: advice.by, day: day(advice.at) });
}

function describeApproval({ approval }: RetentionPolicy, { text, day }: Words): string {
  if (!approval) return '';
  return approval.by === null ? day(approval.at) : text('rule.approval.by', { day: day(approval.at), by: approval.by });
}

function describeSchedule({ schedule }: RetentionPolicy, { text }: Words): string {
  if (!schedule) return text('rule.schedule.none');
  return text('rule.schedule.every', { days: schedule.everyDays, upTo: schedule.upTo });
}
