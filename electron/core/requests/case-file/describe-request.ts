import type { RequestLetter } from '../../../../shared/contract/requests/letters.ts';
import type { PackageSummary } from '../../../../shared/contract/requests/disclosure.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Block, Column } from '../../documents/index.ts';
import { describeProceedings } from './describe-proceedings.ts';
import { heading } from './describe-table.ts';
import type { CaseWords, TextId } from './words.ts';

export interface CaseToDescribe {
  request: OutputOf<'requests.get'>;
  /** Finished ones. */
  letters: readonly RequestLetter[];
  drafts: number;
  packages: readonly PackageSummary[];
  /** Letters with a passphrase: they stay where they are. */
  secrets: number;
}

/** A case in words, from who asked what to how it ended. */
export function describeRequest(told: CaseToDescribe, words: CaseWords): Block[] {
  const { say } = words;
  const { request } = told;
  return [
    heading(say('facts')),
    { kind: 'facts', facts: listFacts(request, words) },
    heading(say('person')),
    request.details === null
      ? { kind: 'paragraph', text: say('gone') }
      : { kind: 'facts', facts: listPerson(request, words) },
    ...(request.details === null || request.details.text === ''
      ? []
      : [heading(say('asked')), { kind: 'paragraph', text: request.details.text } as const]),
    heading(say('deadline')),
    describeSteps(request, words),
    ...describeProceedings(told, words),
  ];
}

function listFacts(request: CaseToDescribe['request'], { say, name, time }: CaseWords) {
  const law = name('regime', request.regime);
  const { identityCheck } = request;
  const facts: [TextId, string][] = [
    ['number', request.number],
    ['right', name('right', request.kind)],
    ['law', request.region === null ? law : say('regime.in', { regime: law, region: request.region })],
    ['received', time(request.receivedAt)],
    ['channelOf', name('channel', request.channel)],
    ['state', name('state', request.state)],
    ['due', request.dueOn],
    ['customary', request.customaryOn ?? ''],
    ['answered', time(request.answeredAt)],
    ['outcome', request.outcome === null ? '' : name('outcome', request.outcome)],
    ['ground', request.ground === null ? '' : name('ground', request.ground)],
    ['identity', name('identity', request.identity)],
    ['identityMethod', identityCheck?.method ? name('identityMethod', identityCheck.method) : ''],
    ['identityEvidence', identityCheck?.evidence ?? ''],
    ['identityDoubt', identityCheck?.doubt ?? ''],
  ];
  return facts.filter(([, value]) => value !== '').map(([id, value]) => ({ name: say(id), value }));
}

function listPerson({ details, identifiers }: CaseToDescribe['request'], { say }: CaseWords) {
  const known = (['name', 'address', 'email', 'phone', 'note'] as const).map((id) => ({
    name: say(id),
    value: details?.[id] ?? '',
  }));
  const others = identifiers.map(({ kind, value }) => ({ name: say('identifier', { kind }), value }));
  return [...known, ...others].filter(({ value }) => value !== '');
}

function describeSteps({ deadline }: CaseToDescribe['request'], { say }: CaseWords): Block {
  const columns: Column[] = [
    { header: say('deadline.step'), share: 3 },
    { header: say('deadline.source'), share: 2 },
    { header: say('deadline.from') },
    { header: say('deadline.to') },
  ];
  const rows = deadline.steps.map(({ text, source, isVerified, from, to }) => [
    text,
    isVerified ? source.citation : say('deadline.unverified', { source: source.citation }),
    from,
    to,
  ]);
  return { kind: 'table', columns, rows };
}
