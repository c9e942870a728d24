import countries from './third-countries.json' with { type: 'json' };

const inside = new Set(countries.insideEea);

/** Whether data that goes there stays within the European Economic Area. @param country ISO 3166-1 alpha-2 */
export function isInsideEea(country: string): boolean {
  return inside.has(country);
}
