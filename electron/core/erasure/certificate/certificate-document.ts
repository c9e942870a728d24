import { createHash } from 'node:crypto';
import type { Block, DocumentModel } from '../../documents/index.ts';
import { canonicalJson } from '../../vault/index.ts';
import type { CertificateBody, CertifiedSystem } from './certificate-body.ts';
import { textsOf, type Text, type TextId } from './texts.ts';

type Language = 'de' | 'en';

/** The certificate as a person reads it. Instants are ISO 8601 in UTC, as they are signed. */
export function describeCertificate(body: CertificateBody, signature: string, language: Language): DocumentModel {
  const text = textsOf(language);
  const { occasion, systems, copy, olderCopies, recipients } = body;
  return {
    title: text('title'),
    language,
    controller: occasion.controller,
    subject: text(occasion.right === 'retention' ? 'subject.retention' : 'subject', { reference: occasion.reference }),
    createdAt: body.issuedAt,
    confidentiality: text('confidential'),
    blocks: [
      paragraph(text('observed')),
      { kind: 'facts', facts: listFacts(body, text) },
      ...systems.flatMap((system) => describeSystem(system, text, language)),
      heading(2, text('copy')),
      paragraph(text('copy.erased', { ...copy })),
      paragraph(text('copy.disk')),
      paragraph(describeOlderCopies(olderCopies, text)),
      heading(2, text('recipients')),
      paragraph(text('recipients.counts', { ...recipients })),
      heading(2, text('signature')),
      paragraph(text('signature.how')),
      {
        kind: 'facts',
        facts: [
          { name: text('certificateId'), value: body.certificateId },
          { name: text('vaultId'), value: body.vaultId },
          { name: text('publicKey'), value: body.publicKey },
          { name: text('digest'), value: createHash('sha256').update(canonicalJson(body)).digest('hex') },
          { name: text('signatureOfData'), value: signature },
        ],
      },
    ],
  };
}

function listFacts(body: CertificateBody, text: Text) {
  const { occasion } = body;
  const rights: Partial<Record<string, TextId>> = {
    erasure: 'right.erasure',
    delete: 'right.delete',
    retention: 'right.retention',
  };
  const approved = occasion.isOnePersonMode ? text('onePersonMode') : (occasion.approvedBy ?? '');
  return [
    { name: text('controller'), value: occasion.controller },
    { name: text('reference'), value: occasion.reference },
    { name: text('right'), value: text(rights[occasion.right] ?? 'right.other') },
    { name: text('plannedBy'), value: occasion.plannedBy },
    { name: text('requestedBy'), value: occasion.requestedBy },
    { name: text('approvedBy'), value: approved },
    { name: text('agreedAt'), value: occasion.agreedAt },
    { name: text('plannedAt'), value: body.plannedAt },
    { name: text('startedAt'), value: body.startedAt },
    { name: text('verifiedAt'), value: body.verifiedAt },
  ];
}

function describeSystem(system: CertifiedSystem, text: Text, language: Language): Block[] {
  const { before, after } = system;
  return [
    heading(2, text('system', { name: system.name, product: system.product })),
    {
      kind: 'table',
      hasRowHeaders: true,
      columns: [
        { header: text('what'), share: 2 },
        { header: text('before'), align: 'right' },
        { header: text('after'), align: 'right' },
      ],
      rows: [
        [text('conversations'), before.conversations, after.conversations],
        [text('messages'), before.messages, null],
        [text('people'), before.people, after.people],
      ],
    },
    paragraph(describeOutcome(system, text)),
    ...(system.held.length === 0 ? [] : [listHeld(system, text)]),
    ...(system.isOnlyHidden ? [paragraph(text('onlyHidden'))] : []),
    ...(system.reversibleDays > 0 ? [paragraph(text('reversible', { days: system.reversibleDays }))] : []),
    paragraph(text('calls', { from: system.readBackFrom ?? '', until: system.readBackUntil ?? '' })),
    { kind: 'list', items: system.calls },
    paragraph(
      text('identifiers', {
        asked: system.identifiersLookedUp,
        unasked: system.identifiersNotAskable,
        others: system.othersWithSameIdentifier,
      }),
    ),
    heading(3, text('residuals')),
    {
      kind: 'table',
      columns: [
        { header: text('residual.where') },
        { header: text('residual.what'), share: 2 },
        { header: text('residual.whoActs'), share: 2 },
        { header: text('residual.state') },
      ],
      rows: system.residuals.map(({ where, what, whoActs, isDone }) => [
        where[language],
        what[language],
        whoActs[language],
        text(isDone ? 'residual.done' : 'residual.open'),
      ]),
    },
  ];
}

function describeOutcome({ gone, doneByHand, deletedFrom, deletedUntil }: CertifiedSystem, text: Text): string {
  const sent =
    deletedFrom === null ? text('notSent') : text('sent', { from: deletedFrom, until: deletedUntil ?? deletedFrom });
  const byHand = doneByHand === 0 ? '' : ` ${text('doneByHand', { items: doneByHand })}`;
  return `${sent} ${text('gone', { items: gone })}${byHand}`;
}

function listHeld({ held }: CertifiedSystem, text: Text): Block {
  const grounds: Partial<Record<string, TextId>> = {
    openCase: 'ground.openCase',
    restricted: 'ground.restricted',
    other: 'ground.other',
    'gdpr.17_1.notApplicable': 'ground.notApplicable',
  };
  const nameGround = (ground: string): string => {
    const id = grounds[ground];
    if (id) return text(id);
    const [, article = '', letter = ''] = /^gdpr\.(\d+_\d+)(?:\.(\w))?/.exec(ground) ?? [];
    return article === '' ? ground : text('ground.article', { article: spellArticle(article, letter) });
  };
  return {
    kind: 'list',
    items: held.map(({ ground, items }) => text('held', { items, ground: nameGround(ground) })),
  };
}

/** "17_3", "e" → "17(3)(e)". */
function spellArticle(article: string, letter: string): string {
  const [number = '', paragraphNumber = ''] = article.split('_');
  return `${number}(${paragraphNumber})${letter === '' ? '' : `(${letter})`}`;
}

function describeOlderCopies(
  { inVault, deletedBy, unreachedPlaces }: CertificateBody['olderCopies'],
  text: Text,
): string {
  const own = inVault === 0 ? text('copies.none') : text('copies.inVault', { copies: inVault, until: deletedBy ?? '' });
  const unreached = unreachedPlaces === 0 ? '' : ` ${text('copies.unreached', { places: unreachedPlaces })}`;
  return `${own} ${text('copies.elsewhere')}${unreached}`;
}

function heading(level: 1 | 2 | 3, value: string): Block {
  return { kind: 'heading', level, text: value };
}

function paragraph(value: string): Block {
  return { kind: 'paragraph', text: value };
}
