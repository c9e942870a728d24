import { asObject, plainName } from './json-object.ts';
import { hasType, pickField, type SchemaField } from './schema-fields.ts';

/** What systems call the fields that a description needs. Written as plain names; the likelier ones come first. */
export const conversationNames = {
  externalId: ['id', 'conversationid', 'threadid', 'chatid', 'sessionid', 'uid', 'uuid', 'key'],
  bot: ['botid', 'agentid', 'assistantid', 'appid', 'inboxid', 'botname', 'assistant', 'agent', 'bot'],
  startedAt: ['startedat', 'createdat', 'created', 'openedat', 'starttime', 'createtime', 'opened', 'timestamp'],
  changedAt: [
    'changedat',
    'updatedat',
    'modifiedat',
    'lastmessageat',
    'lastactivityat',
    'lastupdatedat',
    'updated',
    'updatetime',
  ],
  messageCount: ['messagecount', 'messagescount', 'nummessages', 'totalmessages'],
};
export const messageNames = {
  externalId: ['id', 'messageid', 'uid', 'uuid'],
  role: ['role', 'authorrole', 'authortype', 'sendertype', 'author', 'sender', 'from', 'direction', 'by', 'type'],
  text: ['text', 'content', 'contenttext', 'message', 'body', 'bodytext', 'says'],
  at: ['at', 'createdat', 'sentat', 'timestamp', 'time', 'date', 'created', 'received', 'receivedat'],
};
export const botNames = {
  externalId: ['id', 'botid', 'agentid', 'key', 'uid', 'uuid', 'slug', 'name'],
  name: ['name', 'title', 'displayname', 'label', 'id'],
};

const people = ['user', 'person', 'customer', 'contact', 'visitor', 'enduser', 'client', 'participant', 'member'];
export const personNames = {
  externalId: [...people.map((one) => `${one}id`), ...people, 'resourceid'],
  displayName: people.flatMap((one) => [`${one}name`, `${one}displayname`, `${one}fullname`]),
  email: ['email', 'mail', 'emailaddress', ...people.flatMap((one) => [`${one}email`, `${one}mail`])],
  phone: ['phone', 'phonenumber', ...people.flatMap((one) => [`${one}phone`, `${one}phonenumber`])],
};

/** Only those that were found: what is missing, the check of a description names. */
export function pickPaths<Name extends string>(
  fields: readonly SchemaField[],
  names: Readonly<Record<Name, readonly string[]>>,
): Partial<Record<Name, SchemaField>> {
  const found: Partial<Record<Name, SchemaField>> = {};
  for (const name of Object.keys(names) as Name[]) {
    const field = pickField(fields, names[name]);
    if (field) found[name] = field;
  }
  return found;
}

/** In which form a field holds a time, as far as its schema tells. */
export function instantOf({ path, name, schema }: SchemaField): { path: string; format: string } {
  if (!hasType(schema, 'number') && !hasType(schema, 'integer')) return { path, format: 'iso8601' };
  const example = typeof schema['example'] === 'number' ? schema['example'] : 0;
  const isInMilliseconds = /ms$|millis|milliseconds$/.test(name) || example > 100_000_000_000;
  return { path, format: isInMilliseconds ? 'epochMilliseconds' : 'epochSeconds' };
}

const roles = {
  person: [
    'user',
    'person',
    'customer',
    'contact',
    'human',
    'visitor',
    'guest',
    'client',
    'enduser',
    'incoming',
    'lead',
  ],
  bot: ['bot', 'assistant', 'ai', 'business', 'outgoing', 'machine', 'model'],
  agent: ['agent', 'admin', 'operator', 'employee', 'teammate', 'staff'],
};

/** What the values of a role mean; where the file lists none, the usual ones. */
export function rolesOf(role: SchemaField | undefined): Record<string, string> {
  const listed = asObject(role?.schema)?.['enum'];
  const values = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [];
  if (values.length === 0) return { user: 'person', assistant: 'bot', bot: 'bot', system: 'system' };
  const meaningOf = (value: string): string =>
    Object.entries(roles).find(([, names]) => names.includes(plainName(value)))?.[0] ?? 'system';
  return Object.fromEntries(values.map((value) => [value, meaningOf(value)]));
}
