import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

/** The parts of an OpenAPI description that requests are held against. */
export interface VendorDescription {
  openapi: string;
  paths: Record<string, Record<string, unknown>>;
  components?: Record<string, unknown>;
}

/** Where the vendors' own descriptions lie. They are read there and are no part of this project. */
const folder = process.env['CUSTOS_VENDOR_DESCRIPTIONS'];

/** A vendor's description, or why there is none here. */
export function readVendorDescription(file: string): VendorDescription | string {
  if (folder === undefined) return 'CUSTOS_VENDOR_DESCRIPTIONS names no folder with the vendors’ own descriptions';
  const place = path.join(folder, file);
  if (!existsSync(place)) return `CUSTOS_VENDOR_DESCRIPTIONS holds no ${file}`;
  const text = readFileSync(place, 'utf8');
  return (file.endsWith('.json') ? JSON.parse(text) : load(text)) as VendorDescription;
}
