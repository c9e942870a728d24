import type { InputOf, ProcedureName, ReplyOf } from '../../../../../shared/contract/index.ts';
import { openTestCore, type TestCore } from '../../../testing/test-core.ts';
import { inRegister, type OpenVault } from '../../../vault/index.ts';
import { workOutside } from '../../../testing/work-outside.ts';

export interface CaseTest {
  test: TestCore;
  /** Epoch milliseconds; tests move it instead of waiting. */
  clock: { now: number };
  call<Name extends ProcedureName>(name: Name, input?: InputOf<Name>): Promise<ReplyOf<Name>>;
  /** An access request of 5 March 2026, which in Germany is due on 7 April: the 5th is Easter Sunday. */
  open(input?: Partial<InputOf<'requests.open'>>): Promise<ReplyOf<'requests.open'>>;
  get(id: string, language?: 'de' | 'en'): Promise<ReplyOf<'requests.get'>>;
  /** What other parts store, such as a dispatch: done behind the calls, while the vault is locked. */
  inside(work: (vault: OpenVault) => unknown): Promise<void>;
  /** As if an answer had been dispatched. */
  answer(id: string, at?: string): Promise<void>;
  dispose(): Promise<void>;
}

export async function openCaseTest(now = '2026-03-10T09:00:00Z'): Promise<CaseTest> {
  const clock = { now: Date.parse(now) };
  const test = await openTestCore({ now: () => clock.now, worksAlone: true });
  const inside: CaseTest['inside'] = async (work) => void (await workOutside(test, work));
  return {
    test,
    clock,
    call: (name, input) => test.call(name, input),
    open: (input) =>
      test.call('requests.open', {
        kind: 'access',
        receivedAt: '2026-03-05T10:00:00Z',
        person: { name: 'Ana Beispiel', email: 'ana@example.org' },
        ...input,
      }),
    get: (id, language = 'en') => test.call('requests.get', { id, language }),
    inside,
    answer: (id, at = '2026-03-09T10:00:00Z') =>
      inside(({ register }) =>
        register.write((writer) =>
          writer.run(
            inRegister
              .updateTable('request')
              .set({ answered_at: Date.parse(at) })
              .where('id', '=', id),
          ),
        ),
      ),
    dispose: () => test.dispose(),
  };
}
