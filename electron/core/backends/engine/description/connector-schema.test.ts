import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { bareDescription } from '../../testing/bare-description.ts';
import { describeConnectorSchema } from './connector-schema.ts';

const readJson = (place: string): unknown => JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'));
const published = readJson('../../../../../docs/connector.schema.json') as object;
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(published);

const shipped = readdirSync(new URL('../../connectors', import.meta.url)).filter((name) => name.endsWith('.json'));

it('the published schema is that of this version (npm run connector-schema writes it)', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(describeConnectorSchema())));
});

describe('the published schema', () => {
  it.each(shipped)('accepts %s', (name) => {
    validate(readJson(`../../connectors/${name}`));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a field that is not known', { colour: 'red' }],
    [
      'a deletion that asks',
      { erasure: { resources: [{ kind: 'messages', request: { method: 'GET', path: '/x/{id}' } }] } },
    ],
    ['a path that leaves its place', { probe: { request: { path: '/../x' } } }],
    ['nothing that stays', { residuals: [] }],
  ])('refuses %s', (_what, changes) => {
    expect(validate(bareDescription)).toBe(true);
    expect(validate({ ...bareDescription, ...changes })).toBe(false);
  });
});
