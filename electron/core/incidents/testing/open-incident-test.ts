import type { InputOf, ProcedureName, ReplyOf } from '../../../../shared/contract/index.ts';
import { openTestCore, type TestCore } from '../../testing/test-core.ts';

export interface IncidentTest {
  test: TestCore;
  /** Epoch milliseconds; tests move it instead of waiting. */
  clock: { now: number };
  call<Name extends ProcedureName>(name: Name, input?: InputOf<Name>): Promise<ReplyOf<Name>>;
  /** Opens an incident. @returns its id */
  open(input?: Partial<InputOf<'incidents.open'>>): Promise<string>;
  get(id: string, language?: 'de' | 'en'): Promise<ReplyOf<'incidents.get'>>;
  dispose(): Promise<void>;
}

/** An organisation in Germany at 02:00 in the night of 27 November 2026. */
export async function openIncidentTest(options: Parameters<typeof openTestCore>[0] = {}): Promise<IncidentTest> {
  const clock = { now: Date.parse('2026-11-27T01:00:00Z') };
  const test = await openTestCore({ now: () => clock.now, worksAlone: true, ...options });
  return {
    test,
    clock,
    call: (name, input) => test.call(name, input),
    open: async (input) => (await test.call('incidents.open', { facts: { title: 'Schlüssel im Log' }, ...input })).id,
    get: (id, language = 'en') => test.call('incidents.get', { id, language }),
    dispose: () => test.dispose(),
  };
}
