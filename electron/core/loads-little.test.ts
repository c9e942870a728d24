import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('core is loaded without Node’s network library, for which whoever starts Custos would wait', () => {
  const core = new URL('./index.ts', import.meta.url).href;
  const script = `await import('${core}'); console.log(JSON.stringify(process.moduleLoadList));`;
  const words = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const loaded = JSON.parse(stdout || '[]') as string[];
  expect(loaded, stderr).toContain('NativeModule fs');
  expect(loaded.filter((name) => /undici/.test(name))).toEqual([]);
});
