import { Session } from 'node:inspector/promises';
const s = new Session();
s.connect();
await s.post('Profiler.enable');
await s.post('Profiler.setSamplingInterval', { interval: 300 });

let n = 0; const log = console.log;
const orig = process.stderr.write.bind(process.stderr);
(process.stderr as any).write = (t: string) => { if (/in turn/.test(t)) setTimeout(() => void s.post('Profiler.start'), 6000); return orig(t); };
await import('./index.ts');
const { profile } = (await s.post('Profiler.stop')) as any;
const byId = new Map<number, any>(profile.nodes.map((n: any) => [n.id, n]));
const parent = new Map<number, number>();
for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
const name = (n: any) =>
  `${n.callFrame.functionName} ${n.callFrame.url.split('/').slice(-2).join('/')}:${n.callFrame.lineNumber}`;
const incl = new Map<string, number>();
const self = new Map<string, number>();
profile.samples.forEach((id: number, i: number) => {
  const dt = profile.timeDeltas[i] / 1000;
  const seen = new Set<string>();
  let cur: number | undefined = id;
  self.set(name(byId.get(id)), (self.get(name(byId.get(id))) ?? 0) + dt);
  while (cur !== undefined) {
    seen.add(name(byId.get(cur)));
    cur = parent.get(cur);
  }
  for (const k of seen) incl.set(k, (incl.get(k) ?? 0) + dt);
});
const total = profile.samples.reduce((x: number, id: number, i: number) => name(byId.get(id)) === '(idle) :-1' ? x : x + profile.timeDeltas[i] / 1000, 0); const rounds = total / 100; console.error('busy', total, n, log.length);
console.error(
  [...incl]
    .filter(([k]) =>
      /disclosure|documents|pdf|html|zip|csv|json|exports|jobs|write-|measure|node:zlib|build-|idle|program|garbage|content|link|letters|checks|describe|index.ts/.test(
        k,
      ),
    )
    .sort((a, b) => b[1] - a[1])
    .slice(0, 70)
    .map(([k, v]) => `${(v / rounds).toFixed(1)} ${k}`)
    .join('\n'),
);
console.error('--self');
console.error(
  [...self]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 25)
    .map(([k, v]) => `${(v / rounds).toFixed(1)} ${k}`)
    .join('\n'),
);
