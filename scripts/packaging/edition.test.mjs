import { describe, expect, it } from 'vitest';
import { nameEdition, readArguments } from './edition.mjs';

const machine = { platform: 'linux', arch: 'x64' };
const name = (origin, ...args) => nameEdition({ origin }, readArguments(args), machine);

describe('an edition', () => {
  it('is a release with the official runtime alone', () => {
    expect(name('official')).toEqual({ name: 'linux-x64', product: 'Custos' });
    expect(name('official', '--installers')).toEqual({ name: 'linux-x64-installers', product: 'Custos' });
    for (const origin of ['fallback', 'override'])
      for (const args of [[], ['--installers']]) expect(() => name(origin, ...args)).toThrow(/official|offiziell/);
  });

  it('of any other runtime, or for tests, says so in every name', () => {
    expect(name('fallback', '--evaluation')).toEqual({ name: 'linux-x64-evaluation', product: 'Custos Evaluation' });
    expect(name('official', '--test')).toEqual({ name: 'linux-x64-test', product: 'Custos Test' });
    expect(name('fallback', '--test').product).toBe('Custos Test Evaluation');
  });

  it('for tests or evaluation has no installer', () => {
    expect(() => readArguments(['--installers', '--test'])).toThrow('--installers');
    expect(() => readArguments(['--installers', '--evaluation'])).toThrow('--installers');
    expect(() => readArguments(['--publish'])).toThrow('--installers');
  });
});
