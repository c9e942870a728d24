import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Publisher } from '../../../shared/contract/rule-packs.ts';
import { cite, type DeadlineRule } from '../../../shared/rules/rule.ts';
import type { Format } from '../../lib/format.ts';
import type { Language } from '../../lib/language.ts';
import type { Text } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import type { Column } from '../../ui/column.ts';
import { Mono, Muted } from '../../ui/stack.tsx';
import { Unverified } from '../../ui/unverified.tsx';

export type RulePack = OutputOf<'deadlines.rules'>['packs'][number];
type ListedRule = RulePack['rules'][number];
type Preview = OutputOf<'deadlines.previewRules'>;

interface Words {
  text: Text;
  format: Format;
  language: Language;
}

export function packColumns({ text, format }: Words, onShow: (pack: RulePack) => void): Column<RulePack>[] {
  return [
    { id: 'name', header: text('deadlines.pack'), cell: ({ name }) => name },
    { id: 'version', header: text('deadlines.version'), cell: ({ version }) => version, isNumber: true },
    { id: 'issued', header: text('deadlines.issued'), cell: ({ issuedOn }) => format.day(issuedOn) },
    {
      id: 'origin',
      header: text('deadlines.origin'),
      cell: ({ publisher, adoptedAt, adoptedBy }) =>
        publisher === null || adoptedAt === null
          ? text('deadlines.shipped')
          : text('deadlines.adopted', {
              publisher: publisher.name,
              person: adoptedBy ?? '',
              day: format.date(adoptedAt),
            }),
    },
    {
      id: 'rules',
      header: text('deadlines.rules'),
      cell: (pack) => (
        <Button
          isCompact
          label={text('deadlines.showNamed', { pack: pack.name, count: pack.rules.length })}
          onClick={() => onShow(pack)}
        >
          {text('deadlines.show', { count: pack.rules.length })}
        </Button>
      ),
    },
  ];
}

export function publisherColumns(
  { text, format }: Words,
  onLeave?: (publisher: Publisher) => void,
): Column<Publisher>[] {
  return [
    { id: 'name', header: text('deadlines.publisher'), cell: ({ name }) => name },
    { id: 'key', header: text('deadlines.fingerprint'), cell: ({ fingerprint }) => <Mono>{fingerprint}</Mono> },
    {
      id: 'since',
      header: text('deadlines.trusted'),
      cell: ({ trustedBy, trustedAt }) =>
        text('deadlines.trustedBy', { person: trustedBy, day: format.date(trustedAt) }),
    },
    ...(onLeave
      ? [
          {
            id: 'actions',
            header: text('deadlines.action'),
            isControl: true,
            cell: (publisher: Publisher) => (
              <Button
                isCompact
                label={text('deadlines.distrustNamed', { name: publisher.name })}
                onClick={() => onLeave(publisher)}
              >
                {text('deadlines.distrust')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

export function ruleColumns({ text, format, language }: Words): Column<ListedRule>[] {
  return [
    { id: 'name', header: text('deadlines.rule'), cell: (rule) => <Named rule={rule} language={language} /> },
    {
      id: 'source',
      header: text('deadlines.source'),
      cell: (rule) => <Sourced rule={rule} isVerified={rule.isVerified} language={language} />,
    },
    { id: 'from', header: text('deadlines.from'), cell: ({ validFrom }) => format.day(validFrom) },
    {
      id: 'to',
      header: text('deadlines.to'),
      cell: ({ validTo, replacedFrom }) =>
        replacedFrom !== null
          ? text('deadlines.replaced', { day: format.day(replacedFrom) })
          : validTo === null
            ? text('deadlines.open')
            : format.day(validTo),
    },
  ];
}

export function changeColumns({ text, format, language }: Words): Column<Preview['rules'][number]>[] {
  return [
    { id: 'name', header: text('deadlines.rule'), cell: ({ after }) => <Named rule={after} language={language} /> },
    { id: 'change', header: text('deadlines.change'), cell: ({ change }) => text(`deadlines.change.${change}`) },
    { id: 'from', header: text('deadlines.from'), cell: ({ after }) => format.day(after.validFrom) },
    {
      id: 'source',
      header: text('deadlines.source'),
      cell: ({ after, isVerified }) => <Sourced rule={after} isVerified={isVerified} language={language} />,
    },
  ];
}

export function caseColumns({ text, format }: Words): Column<Preview['cases'][number]>[] {
  const day = (on: string | null) => (on === null ? text('deadlines.noRule') : format.day(on));
  return [
    { id: 'case', header: text('deadlines.case'), cell: ({ caseId }) => caseId },
    { id: 'before', header: text('deadlines.before'), cell: ({ dueOnBefore }) => day(dueOnBefore) },
    { id: 'after', header: text('deadlines.after'), cell: ({ dueOnAfter }) => day(dueOnAfter) },
  ];
}

function Named({ rule, language }: { rule: DeadlineRule; language: Language }) {
  return (
    <>
      {rule.name[language]}
      <p>
        <Muted>{[rule.regime, ...(rule.regions ?? [])].join(', ')}</Muted>
      </p>
    </>
  );
}

function Sourced({ rule, isVerified, language }: { rule: DeadlineRule; isVerified: boolean; language: Language }) {
  return (
    <>
      {cite(rule.source, language)}
      {rule.source.url !== null && (
        <p>
          <Muted>{rule.source.url}</Muted>
        </p>
      )}
      {!isVerified && (
        <p>
          <Unverified />
        </p>
      )}
    </>
  );
}
