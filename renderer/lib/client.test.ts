import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../shared/errors/problem.ts';
import { call, toProblem } from './client.ts';

const bridgeAnswering = (answer: unknown) => {
  const answering = vi.fn<(procedure: string, input: unknown) => Promise<unknown>>(() => Promise.resolve(answer));
  vi.stubGlobal('window', { custos: { call: answering } });
  return answering;
};

afterEach(() => vi.unstubAllGlobals());

describe('calling core', () => {
  it('returns what was answered and leaves out fields without a value', async () => {
    const bridge = bridgeAnswering({ ok: { backends: [] } });
    await expect(call('backends.list', { includeRemoved: undefined })).resolves.toEqual({ backends: [] });
    expect(bridge).toHaveBeenCalledWith('backends.list', {});
  });

  it('throws a problem with its code and details', async () => {
    bridgeAnswering({ problem: { code: 'vault.locked', message: 'x', details: { a: 1 } } });
    await expect(call('backends.list', {})).rejects.toMatchObject({ code: 'vault.locked', details: { a: 1 } });
  });

  it('shows anything else that is thrown as a defect', () => {
    expect(toProblem(new TypeError('x')).code).toBe('internal');
    expect(toProblem(new Problem('job.busy')).code).toBe('job.busy');
  });
});
