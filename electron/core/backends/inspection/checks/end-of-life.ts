import products from '../data/end-of-life.json' with { type: 'json' };
import { checked, notChecked, type Judged, type SafetyCheck } from '../verdict.ts';

const day = 86_400_000;
const soonDays = 90;
const headers = ['server', 'x-powered-by'] as const;

interface Product {
  title: string;
  /** As servers call themselves, in small letters. */
  names: readonly string[];
  source: string;
  /** Until when each line of versions is maintained. */
  until: Readonly<Record<string, string>>;
}
const known: readonly Product[] = products.products;

/** Whether the software that a server names is still maintained. */
export const endOfLife: SafetyCheck = {
  name: 'endOfLife',
  judge({ at, answers }) {
    if (answers.length === 0) return notChecked('notReached');
    const stated = new Set(answers.flatMap((answer) => headers.flatMap((name) => answer.headers[name] ?? [])));
    const software = [...stated].flatMap(readSoftware);
    if (software.length === 0) return notChecked('notStated');
    const found = new Map<string, Judged>();
    for (const { name, version } of software) {
      const product = known.find(({ names }) => names.includes(name));
      const until = product && findEnd(product, version);
      if (product && until !== undefined) {
        for (const judged of judge(product, version, { until, at })) found.set(product.title, judged);
      }
    }
    return checked([...found.values()]);
  },
};

/** "nginx/1.18.0 (Ubuntu)" names nginx 1.18.0. */
export function readSoftware(header: string): { name: string; version: string }[] {
  const parts = header.slice(0, 500).matchAll(/([A-Za-z][\w.-]{0,40})\/(\d{1,4}(?:\.\d{1,5}){0,3})/g);
  return [...parts].map(([, name = '', version = '']) => ({ name: name.toLowerCase(), version }));
}

/** By the longest line of versions that it belongs to. */
function findEnd({ until }: Product, version: string): string | undefined {
  const parts = version.split('.');
  for (let length = parts.length; length > 0; length--) {
    const end = until[parts.slice(0, length).join('.')];
    if (end !== undefined) return end;
  }
  return undefined;
}

function judge({ title, source }: Product, version: string, { until, at }: { until: string; at: number }): Judged[] {
  const left = (Date.parse(until) - at) / day;
  const common = { about: title, values: { software: title, version, on: until }, sources: [source] };
  if (left < 0) return [{ kind: 'endOfLife.over', severity: 'medium', ...common }];
  return left < soonDays ? [{ kind: 'endOfLife.soon', severity: 'low', ...common }] : [];
}
