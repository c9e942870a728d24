import type { IncomingPerson } from '../../transcripts/index.ts';
import type { PersonDescription } from './description/person-description.ts';
import { readFirstText, readPath, readShortText } from './json-path.ts';
import { longestId, longestName } from './lengths.ts';

type Identifiers = IncomingPerson['identifiers'];

export function mapPerson(description: PersonDescription, row: unknown): IncomingPerson | null {
  const externalId = readFirstText(row, description.externalId, longestId);
  if (externalId === undefined) return null;
  return {
    externalId,
    displayName: readFirstText(row, description.displayName, longestName) ?? null,
    identifiers: [...readIdentifiers(description.identifiers, row), ...readFields(description.fields, row)],
  };
}

function readIdentifiers(description: PersonDescription['identifiers'], row: unknown): Identifiers {
  if (description.from === 'fields') return readFields(description.fields, row);
  const rows = readPath(row, description.rows);
  return (Array.isArray(rows) ? rows : []).flatMap((item) =>
    pair(readShortText(item, description.kind, longestName), readShortText(item, description.value, longestId)),
  );
}

function readFields(fields: PersonDescription['fields'], row: unknown): Identifiers {
  return fields.flatMap(({ kind, path }) => pair(kind, readShortText(row, path, longestId)));
}

function pair(kind: string | undefined, value: string | undefined): Identifiers {
  return kind !== undefined && value !== undefined ? [{ kind, value }] : [];
}
