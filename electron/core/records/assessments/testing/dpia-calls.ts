import type { InputOf } from '../../../../../shared/contract/index.ts';
import type { TestCore } from '../../../testing/test-core.ts';

export type Fields = InputOf<'records.dpias.save'>['fields'];

export const fields: Fields = {
  name: 'Beratungsbot',
  threshold: { authorityList: { answer: 'yes', note: 'Sprachmodell' } },
  description: 'Der Bot beantwortet Fragen zu Verträgen.',
  answers: { data: 'Namen und Vertragsnummern' },
  risks: [
    {
      name: 'Falsche Auskunft',
      likelihood: 'medium',
      severity: 'high',
      residualLikelihood: 'low',
      residualSeverity: 'medium',
    },
  ],
  measures: [{ name: 'Hinweis', dueOn: '2026-12-31' }],
  residualRisk: 'low',
};

/** The calls by which a test leads an assessment from its threshold to the authority. */
export function dpiaCalls(test: () => TestCore) {
  const call: TestCore['call'] = (name, input) => test().call(name, input);
  const save = (changes: Partial<Fields> = {}, id?: string, note?: string) =>
    call('records.dpias.save', {
      fields: { ...fields, ...changes },
      ...(id !== undefined && { id }),
      ...(note !== undefined && { note }),
    });
  const settle = (id: string, isRequired = true, reason = 'So ist es.') =>
    call('records.dpias.settleThreshold', { id, isRequired, reason });
  const advise = (id: string, text = 'Vertretbar.') => call('records.dpias.advise', { id, text });
  return {
    save,
    settle,
    advise,
    find: async (id: string) => (await call('records.dpias.list', {})).dpias.find((each) => each.id === id)!,
    remove: (id: string) => call('records.dpias.remove', { id }),
    decide: (id: string, isAccepted = true, reason = 'Abgewogen.') =>
      call('records.dpias.decide', { id, isAccepted, function: 'Geschäftsführung', reason }),
    consult: (id: string, more: object = {}) =>
      call('records.dpias.consult', { id, submittedOn: '2026-10-30', authority: 'LDI NRW', ...more }),
    async advised(changes: Partial<Fields> = {}): Promise<string> {
      const { id } = await save(changes);
      await settle(id);
      await advise(id);
      return id;
    },
  };
}
