import type { Connector } from '../description.ts';
import type { ListDescription } from './list-description.ts';
import { namesInPath, namesInValue } from './placeholders.ts';
import type { RequestDescription } from './request-description.ts';

type Where = (string | number)[];
interface Use {
  where: Where;
  names: string[];
  known: readonly string[];
}

/** Every {name} must stand for something where it stands. */
export function checkPlaceholders(
  connector: Connector,
  refuse: (where: Where, message: string, params: Record<string, string>) => void,
): void {
  const parameters = connector.credentials
    .filter(({ secret, kind }) => !secret && kind === 'line')
    .map(({ name }) => name);
  for (const { where, names, known } of usesOf(connector)) {
    const unknown = names.find((name) => !known.includes(name) && !parameters.includes(name));
    if (unknown !== undefined) refuse(where, 'placeholderUnknown', { name: unknown });
    const optional = names.find((name) =>
      connector.credentials.some((one) => one.name === name && !one.required && !known.includes(name)),
    );
    if (optional !== undefined) refuse(where, 'placeholderOptional', { name: optional });
  }
}

function usesOf({ probe, retention, bots, conversations, messages, people, accessLog, erasure }: Connector): Use[] {
  const each = conversations.each === null ? [] : [conversations.each.of === 'bots' ? 'bot' : 'person'];
  const ofOne = ['id', ...each];
  const uses: Use[] = [
    useOf(['probe', 'request'], probe.request, []),
    ...usesOfList(['bots', 'list'], bots.list, []),
    ...usesOfList(['conversations', 'list'], conversations.list, each),
    ...('from' in conversations.read ? [] : [useOf(['conversations', 'read'], conversations.read, ofOne)]),
  ];
  if (retention?.from === 'request') uses.push(useOf(['retention', 'request'], retention.request, []));
  if (conversations.ofPerson?.list) {
    uses.push(...usesOfList(['conversations', 'ofPerson', 'list'], conversations.ofPerson.list, ['person', ...each]));
  }
  if (messages.list) uses.push(...usesOfList(['messages', 'list'], messages.list, ofOne));
  if (messages.at.from === 'snapshots') uses.push(useOf(['messages', 'at', 'request'], messages.at.request, ofOne));
  if (people.own) uses.push(useOf(['people', 'own', 'read'], people.own.read, ['id']));
  people.find.forEach(({ list }, index) => {
    uses.push(
      ...usesOfList(['people', 'find', index, 'list'], list, ['value', ...each.filter((name) => name === 'bot')]),
    );
  });
  if (accessLog) uses.push(...usesOfList(['accessLog', 'list'], accessLog.list, []));
  if (erasure?.deletions) uses.push(useOf(['erasure', 'deletions', 'request'], erasure.deletions.request, ['id']));
  erasure?.resources.forEach(({ kind, request, readBack }, index) => {
    const where = ['erasure', 'resources', index];
    const known =
      kind === 'messages' ? ['conversation', 'person', ...ofOne] : kind === 'people' ? ['id'] : ['person', ...ofOne];
    uses.push({
      where: [...where, 'request'],
      names: [...namesInPath(request.path), ...namesInValue(request.query)],
      known,
    });
    if (request.filter) uses.push(...usesOfList([...where, 'request', 'filter', 'proof'], request.filter.proof, known));
    readBack.forEach((read, position) => {
      const place = [...where, 'readBack', position];
      if (read.by === 'item') uses.push(useOf(place, read.request, known));
      if (read.by === 'rows') uses.push(...usesOfList(place, read.list, known));
    });
  });
  return uses;
}

function useOf(where: Where, { path, query, body }: RequestDescription, known: readonly string[]): Use {
  return { where, names: [...namesInPath(path), ...namesInValue(query), ...namesInValue(body)], known };
}

function usesOfList(where: Where, { request, count }: ListDescription, known: readonly string[]): Use[] {
  const counted = count?.from === 'request' ? [useOf([...where, 'count'], count.request, known)] : [];
  return [useOf(where, request, known), ...counted];
}
