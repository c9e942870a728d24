import { z } from 'zod';
import { connectorFields } from '../description.ts';

/**
 * The description of a connector as JSON Schema, for editors and for whoever writes one. What fields say about each
 * other is no part of it; reading a description checks that as well.
 */
export function describeConnectorSchema(): object {
  const schema = z.toJSONSchema(connectorFields, { io: 'input', target: 'draft-2020-12' });
  return { title: 'Custos connector', ...schema };
}

/** As it is published in docs/connector.schema.json. */
export function writeConnectorSchema(): string {
  return `${JSON.stringify(describeConnectorSchema(), null, 2)}\n`;
}
