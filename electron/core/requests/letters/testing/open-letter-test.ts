import type { InputOf, ReplyOf } from '../../../../../shared/contract/index.ts';
import { openCaseTest, type CaseTest } from '../../cases/testing/open-case-test.ts';

type Kind = InputOf<'requests.draftLetter'>['kind'];
type Values = Record<string, string>;

export interface LetterTest extends CaseTest {
  openCase(input?: Partial<InputOf<'requests.open'>>): Promise<string>;
  draft(id: string, kind: Kind, values?: Values): Promise<ReplyOf<'requests.draftLetter'>>;
  finish(id: string, kind: Kind, values?: Values): Promise<ReplyOf<'requests.finishLetter'>>;
  /** By post on the day the tests begin, unless said otherwise. */
  dispatch(
    id: string,
    letterId: string,
    input?: Partial<InputOf<'requests.recordDispatch'>>,
  ): Promise<ReplyOf<'requests.recordDispatch'>>;
  /** Types of the events of a case, in their order. */
  timeline(id: string): Promise<string[]>;
}

export const address = 'Hauptstraße 1\n10115 Berlin';
export const ana = { name: 'Ana Beispiel', email: 'ana@example.org', address };
export const refusal = { ground: 'gdpr.12_5.excessive', reasons: 'Vierter Antrag seit Januar.' };

/** Cases under the law of Bavaria, with an organisation that has a letterhead. */
export async function openLetterTest(): Promise<LetterTest> {
  const cases = await openCaseTest('2026-03-10T09:00:00Z');
  const { controllers } = await cases.call('controllers.list');
  await cases.call('controllers.update', {
    id: controllers[0]!.id,
    changes: {
      address: 'Musterallee 5\n80331 München',
      letterhead: 'Musterallee 5\n80331 München\nHRB 12345',
      dataProtectionOfficer: 'Dana Probst\ndatenschutz@muster.example',
    },
  });
  const draft: LetterTest['draft'] = (id, kind, values = {}) =>
    cases.call('requests.draftLetter', { id, kind, values });
  return {
    ...cases,
    draft,
    openCase: async (input) => (await cases.open({ regime: 'EU', region: 'DE-BY', person: ana, ...input })).id,
    async finish(id, kind, values) {
      const { id: letterId } = await draft(id, kind, values);
      return cases.call('requests.finishLetter', { id, letterId });
    },
    dispatch: (id, letterId, input) =>
      cases.call('requests.recordDispatch', {
        id,
        letterId,
        at: '2026-03-10T09:00:00Z',
        channel: 'post',
        proof: 'RR123456789DE',
        ...input,
      }),
    timeline: async (id) => (await cases.get(id)).events.map(({ type }) => type),
  };
}
