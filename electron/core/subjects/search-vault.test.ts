import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LinkProposal } from '../../../shared/contract/subjects.ts';
import { defaultSettings } from '../detection/index.ts';
import { ingestConversations, type IncomingConversation, type IncomingPerson } from '../transcripts/index.ts';
import { testBots } from '../transcripts/testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../transcripts/testing/open-test-content.ts';
import { Drafts } from './drafts.ts';
import { findRelated } from './find-related.ts';
import { readWanted } from './identifier-kinds.ts';
import { markShort, searchVault } from './search-vault.ts';

const shop = '0190a000-0000-7000-8000-000000000001';
const service = '0190a000-0000-7000-8000-000000000002';
const at = Date.parse('2026-03-01T10:00:00Z');

let content: TestContent;
beforeEach(async () => {
  content = await openTestContent();
});
afterEach(() => content.close());

function person(externalId: string, identifiers: Record<string, string> = {}, displayName: string | null = null) {
  return {
    externalId,
    displayName,
    identifiers: Object.entries(identifiers).map(([kind, value]) => ({ kind, value })),
  };
}

let minutes = 0;
function converse(
  externalId: string,
  whose: IncomingPerson | null,
  said: (string | ['person' | 'bot' | 'agent', string])[] = ['Hallo'],
): IncomingConversation {
  const startedAt = at + ++minutes * 60_000;
  const messages = said.map((each, index) => {
    const [role, text] = typeof each === 'string' ? (['person', each] as const) : each;
    return { externalId: `${index}`, role, at: startedAt + index, text };
  });
  return { externalId, botId: testBots[0]!, person: whose, startedAt, revision: null, messages };
}

const store = (conversations: IncomingConversation[], backendId = shop) =>
  ingestConversations(content.writer, backendId, conversations, '');

async function search(
  identifiers: Record<string, string>,
  { region = 'DE', includesRestricted = false } = {},
): Promise<LinkProposal[]> {
  const settings = { ...defaultSettings, region };
  const wanted = readWanted(
    Object.entries(identifiers).map(([kind, value]) => ({ kind, value })),
    region,
  );
  const drafts = new Drafts();
  const source = { content: content.reader, region, includesRestricted };
  const pace = { signal: new AbortController().signal, step: () => undefined };
  const { typers } = await searchVault(source, wanted, settings, drafts, pace);
  await findRelated(source, typers, drafts);
  markShort(wanted, drafts);
  return drafts.toProposals();
}

const brief = (proposals: LinkProposal[]) =>
  proposals.map(
    ({ target, externalId, evidence }) => `${target} ${externalId} ${evidence.map(({ kind }) => kind).join('+')}`,
  );

describe('a search in the vault', () => {
  it('finds people by what their system stores, whole and in any writing', async () => {
    await store([
      converse('c1', person('p1', { email: 'Ana@Example.de' }, 'Ana Berg')),
      converse('c2', person('p2', { email: 'johanna@example.de' })),
      converse('c3', person('p3', { email: 'ana@example.de.com' })),
      converse('c4', person('p4', { whatsapp: '49 171 3920000' })),
      converse('c5', person('p5', { phone: '0171 39200001' })),
    ]);
    const [found, ...none] = await search({ email: 'ana@example.DE' });
    expect(none).toEqual([]);
    expect(found).toMatchObject({
      backendId: shop,
      target: 'person',
      externalId: 'p1',
      label: '••••••••',
      conversations: 1,
      confidence: 0.95,
      evidence: [{ kind: 'storedIdentifier', identifierKind: 'email', messageId: null }],
    });
    expect(brief(await search({ phone: '0171/392-00-00' }))).toEqual(['person p4 storedIdentifier']);
  });

  it('finds people of several systems apart, and never makes one of them', async () => {
    await store([converse('c1', person('p1', { email: 'ana@example.de' }))]);
    await store([converse('c1', person('p1', { mail: 'ana@example.de' }))], service);
    const found = await search({ email: 'ana@example.de' });
    expect(found.map(({ backendId, externalId }) => `${backendId} ${externalId}`).toSorted()).toEqual([
      `${shop} p1`,
      `${service} p1`,
    ]);
    expect(new Set(found.map(({ personId }) => personId)).size).toBe(2);
  });

  it('finds what was typed, says by whom, and takes the typing person for a proposal of its own', async () => {
    await store([
      converse('typed', person('visitor'), ['Guten Tag', 'Schreiben Sie an ana@example.de.']),
      converse('nobody', null, ['meine Mail: ANA@example.de']),
      converse('written', person('other'), [['agent', 'Wir schreiben an ana@example.de']]),
      converse('longer', person('johanna'), ['johanna@example.de oder ana@example.de.com']),
      converse('later', person('visitor')),
    ]);
    const found = await search({ email: 'ana@example.de' });
    expect(brief(found)).toEqual([
      'conversation nobody saidInDialogue',
      'conversation typed saidInDialogue',
      'person visitor saidInDialogue',
      'conversation later samePerson',
      'conversation written saidByOther',
    ]);
    expect(found[0]!.evidence[0]!.messageId).toBeGreaterThan(0);
    expect(found.map(({ confidence }) => confidence)).toEqual([0.7, 0.7, 0.7, 0.5, 0.3]);
  });

  it('finds telephone numbers in every notation, also of another region', async () => {
    const notations = [
      '0664 1234567',
      '+43 664 1234567',
      '0043 (0)664/123-45-67',
      'die 6641234567',
      '+43-664-1234-567',
    ];
    await store(notations.map((text, index) => converse(`c${index}`, null, [`Rufen Sie an: ${text}, bitte`])));
    await store([converse('german', null, ['Rufen Sie an: +49 664 1234567, bitte'])]);
    const found = await search({ phone: '0664/1234567' }, { region: 'AT' });
    expect(found.map(({ externalId }) => externalId).toSorted()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
  });

  it('finds numbers no rule knows, and nothing that only holds them', async () => {
    await store([
      converse('same', null, ['Vertrag ZX-4711-22?']),
      converse('joined', null, ['es geht um zx471122']),
      converse('longer', null, ['es geht um ZX-4711-220 und ZX-4711-22-B und AZX-4711-22']),
    ]);
    const found = await search({ customerNumber: 'ZX-4711-22' });
    expect(found.map(({ externalId }) => externalId).toSorted()).toEqual(['joined', 'same']);
  });

  it('trusts what was typed less where several people typed it, or the system knows another address', async () => {
    await store([
      converse('one', person('p1'), ['ana@example.de']),
      converse('two', person('p2'), ['ana@example.de']),
      converse('three', person('p3', { email: 'bo@example.de' }), ['ana@example.de']),
      converse('four', person('p4', { email: 'ana@example.de' }), ['ana@example.de']),
    ]);
    const found = await search({ email: 'ana@example.de' });
    const sure = new Map(found.map(({ target, externalId, confidence }) => [`${target} ${externalId}`, confidence]));
    expect(sure.get('conversation one')).toBe(0.35);
    expect(sure.get('conversation three')).toBe(0.175);
    expect(sure.get('person p4')).toBeGreaterThan(0.95);
    expect(found[0]).toMatchObject({ externalId: 'p4', evidence: [{}, { kind: 'saidInDialogue' }] });
  });

  it('finds the same session, in one step and no further', async () => {
    await store([
      converse('c1', person('p1', { email: 'ana@example.de', session: 's-Aa1' })),
      converse('c2', person('p2', { session: 's-Aa1', threadId: 's-2' })),
      converse('c3', person('p3', { session: 's-aA1' })),
      converse('c4', person('p4', { session: 's-2' })),
    ]);
    await store([converse('s-Aa1', null)], service);
    expect(brief(await search({ email: 'ana@example.de' }))).toEqual([
      'person p1 storedIdentifier',
      'conversation s-Aa1 sameSession',
      'person p2 sameSession',
    ]);
    expect(brief(await search({ session: 's-2' }))).toEqual([
      'person p2 storedIdentifier',
      'person p4 storedIdentifier',
      'conversation s-Aa1 sameSession',
      'person p1 sameSession',
    ]);
  });

  it('finds people and conversations by what their system calls them', async () => {
    await store([converse('c-1', person('u-1')), converse('c-11', person('u-11')), converse('C-1', person('U-1'))]);
    expect(brief(await search({ user: 'u-1' }))).toEqual(['person u-1 storedIdentifier']);
    expect(brief(await search({ session: 'c-1' }))).toEqual(['conversation c-1 storedIdentifier']);
    expect(brief(await search({ conversation: 'c-11' }))).toEqual(['conversation c-11 storedIdentifier']);
  });

  it('takes names for a hint, as whole words', async () => {
    await store([
      converse('c1', person('p1', {}, 'Müller, Ana')),
      converse('c2', person('p2', {}, 'Joana Müllers')),
      converse('c3', null, ['Guten Tag Frau Ana Mueller']),
      converse('c4', null, ['Frau Müller?']),
    ]);
    const found = await search({ name: 'Ana Müller' });
    expect(brief(found).toSorted()).toEqual(['conversation c3 name', 'person p1 name']);
    expect(found.every(({ confidence }) => confidence <= 0.25)).toBe(true);
    const combined = await search({ name: 'Ana Müller', email: 'nobody@example.de' });
    expect(combined).toHaveLength(2);
  });

  it('looks twice at what only a short number fits', async () => {
    await store([converse('c1', person('p1', { customer: '17', email: 'ana@example.de' }))]);
    expect((await search({ customerNumber: '17' }))[0]!.confidence).toBe(0.57);
    expect((await search({ customerNumber: '17', email: 'ana@example.de' }))[0]!.confidence).toBeGreaterThan(0.95);
  });

  it('names a few messages of many, and takes quotes and stars for nothing but text', async () => {
    const said = Array.from({ length: 30 }, (_, index) => `${index}: ana@example.de`);
    await store([converse('c1', null, said), converse('odd', null, ['"* OR ( NEAR'])]);
    expect((await search({ email: 'ana@example.de' }))[0]!.evidence).toHaveLength(5);
    expect(await search({ customerNumber: '"* OR (', session: '%_', user: "' OR 1=1", name: '% _' })).toEqual([]);
    expect(await search({ customerNumber: '\0\0\0', order: 'K-4711\0', session: 'a\0"', name: 'A\0 B' })).toEqual([]);
  });

  it('shows restricted conversations to the case alone', async () => {
    await store([
      converse('c1', person('p1', { email: 'ana@example.de' }), ['ana@example.de']),
      converse('c2', person('p2', { email: 'ana@example.de' })),
      converse('c3', person('p2', { email: 'ana@example.de' })),
    ]);
    await content.writer.write([
      {
        sql: `INSERT INTO restriction SELECT key, 'case', 0 FROM conversation WHERE external_id IN ('c1', 'c3')`,
        rows: [[]],
      },
    ]);
    const open = await search({ email: 'ana@example.de' });
    expect(open.map(({ externalId, conversations }) => [externalId, conversations])).toEqual([['p2', 1]]);
    expect(await search({ email: 'ana@example.de' }, { includesRestricted: true })).toHaveLength(3);
  });
});
