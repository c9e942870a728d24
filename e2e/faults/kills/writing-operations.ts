import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { mostReviewed } from '../../../shared/contract/reviews.ts';
import type { Bench } from './bench.ts';
import { countMessages } from './invariants.ts';
import type { Operation, Outcome } from './operation.ts';

/** What writes a file that leaves the vault, and what writes much at once. */
const rows = 20_000;

export const exportList: Operation = {
  async prepare({ memory, folder }) {
    memory.wanted.to = path.join(folder, `list-${memory.round}.csv`);
  },
  async perform({ call, memory }) {
    const cells = Array.from({ length: rows }, (_, index) => [`Frist ${index}`, index]);
    const columns = [{ header: 'Frist' }, { header: 'Tage', isNumber: true }];
    const list = { list: 'today.queue' as const, title: 'Heute', language: 'de' as const, columns, rows: cells };
    await call('exports.list', { ...list, format: 'csv', to: memory.wanted.to! });
  },
  async judge({ memory }) {
    const to = memory.wanted.to!;
    const isThere = existsSync(to);
    const lines = isThere ? readFileSync(to, 'utf8').trimEnd().split('\n').length : 0;
    const damage = isThere && lines < rows + 1 ? [`a list of ${lines} lines`] : [];
    for (const file of [to, `${to}.part`]) rmSync(file, { force: true });
    return { outcome: isThere ? 'after' : 'before', damage };
  },
};

export const createReview: Operation = {
  async prepare(bench) {
    bench.memory.wanted.name = `Durchsicht ${bench.memory.round}`;
  },
  async perform({ call, memory }) {
    await call('reviews.create', { name: memory.wanted.name! });
  },
  async judge({ call, memory, vault }) {
    const { reviews } = await call('reviews.list');
    const made = reviews.find(({ name }) => name === memory.wanted.name);
    const messages = Math.min(await countMessages(vault), mostReviewed);
    const damage = made && made.counts.total !== messages ? [`a review of ${made.counts.total} of ${messages}`] : [];
    if (made) await call('reviews.close', { id: made.id });
    return { outcome: outcomeOf(made), damage };
  },
};

export const openIncident: Operation = {
  async prepare(bench) {
    bench.memory.wanted.title = `Vorfall ${bench.memory.round}`;
  },
  async perform({ call, memory }) {
    await call('incidents.open', { facts: { title: memory.wanted.title! }, language: 'de' });
  },
  async judge(bench) {
    const { incidents } = await bench.call('incidents.list');
    const made = incidents.find(({ title }) => title === bench.memory.wanted.title);
    return { outcome: outcomeOf(made), damage: made ? await findTornIncident(bench, made.id) : [] };
  },
};

/** What belongs to an incident from its beginning is stored with it. */
async function findTornIncident({ call }: Bench, id: string): Promise<string[]> {
  const { number, timeline } = await call('incidents.get', { id, language: 'de' });
  return timeline.length === 0 ? [`incident ${number} has no beginning`] : [];
}

function outcomeOf(made: object | undefined): Outcome {
  return made ? 'after' : 'before';
}
