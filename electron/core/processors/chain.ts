import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ProcessorFields } from '../../../shared/contract/processors.ts';
import type { Day } from '../../../shared/rules/days.ts';
import { isSafeguarded, listThirdCountries } from './safeguard.ts';

export type ChainNode = OutputOf<'processors.chain'>['nodes'][number];

export interface ChainMember {
  id: string;
  fields: ProcessorFields;
  recordIds: string[];
}

/**
 * Who processes for whom, each followed by those it engages. One that several engage stands under each of them, with
 * those it engages only the first time: else many that engage many would fill pages without end. A sub-processor that
 * nobody leads to any more stands by itself: it must not get lost.
 */
export function makeChain(members: readonly ChainMember[], on: Day): ChainNode[] {
  const ids = new Set(members.map(({ id }) => id));
  const engagersOf = ({ fields }: ChainMember): string[] => fields.engagedBy.filter((id) => ids.has(id));
  const engaged = new Map<string, ChainMember[]>(members.map(({ id }) => [id, []]));
  for (const member of members) for (const id of new Set(engagersOf(member))) engaged.get(id)?.push(member);
  const nodes: ChainNode[] = [];
  const told = new Set<string>();
  const walk = (member: ChainMember, parents: readonly string[]): void => {
    const isRepeated = told.has(member.id);
    nodes.push({ ...describe(member, parents, on), isRepeated });
    if (isRepeated) return;
    told.add(member.id);
    const path = [...parents, member.id];
    for (const other of engaged.get(member.id) ?? []) if (!path.includes(other.id)) walk(other, path);
  };
  for (const member of members)
    if (member.fields.role === 'processor' || engagersOf(member).length === 0) walk(member, []);
  for (const member of members) if (!told.has(member.id)) walk(member, []);
  return nodes;
}

function describe(
  { id, fields, recordIds }: ChainMember,
  parents: readonly string[],
  on: Day,
): Omit<ChainNode, 'isRepeated'> {
  return {
    id,
    name: fields.name,
    country: fields.country,
    depth: parents.length,
    parentId: parents.at(-1) ?? null,
    isThirdCountry: listThirdCountries(fields).length > 0,
    isSafeguarded: isSafeguarded(fields, on),
    backendIds: fields.backendIds,
    recordIds,
  };
}

/** Whether somebody would, over others, be engaged by itself. @param engagedBy of each, by its id */
export function leadsBack(id: string, engagedBy: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(engagedBy.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(engagedBy.get(next) ?? []));
  }
  return false;
}
