import type { DetectedSpan } from '../detected-span.ts';
import { isDigit } from '../text/is-digit.ts';
import { resolveOverlaps } from '../resolve-overlaps.ts';

const latitude = '[+-]?(?:90|[0-8]?\\d)';
const longitude = '[+-]?(?:180|1[0-7]\\d|\\d?\\d)';
/** A fraction of four digits is about ten metres. */
const fine = '[.]\\d{4,15}';
const coarse = '[.]\\d{2,15}';
const between = '\\s?(?:[,;/|]|%2C)\\s?';
const decimal = new RegExp(
  `(?<![\\p{L}\\p{N}.,])${latitude}${fine} ?°?(?: ?[NS](?!\\p{L}))?(?:${between}|\\s)${longitude}${fine}(?: ?°)?(?: ?[EWO](?!\\p{L}))?(?![.,]?\\d)`,
  'giu',
);
/** "52° 31′ 12″ N, 13° 24′ 18″ E", with or without minutes and seconds, N in front or behind. */
const part = (letters: string): string =>
  `(?:[${letters}] ?)?\\d{1,3}(?:[.,]\\d{1,8})? ?°(?: ?\\d{1,2}(?:[.,]\\d{1,6})? ?['′’])?(?: ?\\d{1,2}(?:[.,]\\d{1,6})? ?(?:["″”]|''|′′))?(?: ?[${letters}])?`;
const sexagesimal = new RegExp(`(?<![\\p{L}\\p{N}])${part('NS')}\\s?[,;/]?\\s?${part('EWO')}(?![\\p{L}\\p{N}])`, 'giu');
/** RFC 5870. */
const geoUri = new RegExp(`geo:${latitude}(?:\\.\\d{1,15})?,${longitude}(?:\\.\\d{1,15})?`, 'giu');
/** What map services put before or between the coordinates of a place. */
const mapLink = new RegExp(
  `(?<=[?&#@/=:]|%40|map=\\d{1,2}/)${latitude}${coarse}(?:,|/|%2C|&(?:lon|lng|mlon|longitude|x)=)${longitude}${coarse}`,
  'giu',
);
const onMap = /(?:maps?|geo|lat|osm|openstreetmap|goo\.gl|waze|bing)[^\s]*$/i;
const named =
  /(?<![\p{L}?&])(?:lat|latitude|breite(?:ngrad)?)\s?[:=]?\s?([+-]?\d{1,2}[.]\d{2,15})\D{1,20}(?:lon|lng|long|longitude|länge(?:ngrad)?)\s?[:=]?\s?([+-]?\d{1,3}[.]\d{2,15})/giu;

/** Whether there is a fraction of two digits. */
export function mayHoldFraction(text: string): boolean {
  for (let point = text.indexOf('.'); point !== -1; point = text.indexOf('.', point + 1))
    if (isDigit(text, point - 1) && isDigit(text, point + 1) && isDigit(text, point + 2)) return true;
  return false;
}

/** Whether there is a degree sign. */
export function mayHoldDegrees(text: string): boolean {
  return text.includes('°');
}

/** Whether there is a geo: address. */
export function mayHoldGeoUri(text: string): boolean {
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1))
    if (isDigit(text, colon + 1) || isSign(text.charCodeAt(colon + 1)))
      if (colon > 2 && text.slice(colon - 3, colon).toLowerCase() === 'geo') return true;
  return false;
}

function isSign(unit: number): boolean {
  return unit === 0x2b || unit === 0x2d;
}

/** Places given by their coordinates, in text, as geo: addresses and in links to maps. */
export function detectGeolocations(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  const report = (match: RegExpExecArray, reason: string, confidence: number): void => {
    const start = match.index;
    const end = start + match[0].length;
    found.push({ type: 'geolocation', start, end, confidence, reason, validated: false, normalised: null });
  };
  for (const match of text.matchAll(geoUri)) report(match, 'geolocation.uri', 0.97);
  for (const match of text.matchAll(sexagesimal)) {
    if (/[NSEWO]|['′’]/i.test(match[0])) report(match, 'geolocation.degrees', 0.97);
  }
  for (const match of text.matchAll(named)) report(match, 'geolocation.named', 0.95);
  for (const match of text.matchAll(decimal)) report(match, 'geolocation.decimal', 0.9);
  for (const match of text.matchAll(mapLink)) {
    if (onMap.test(text.slice(Math.max(0, match.index - 200), match.index))) report(match, 'geolocation.map', 0.95);
  }
  return resolveOverlaps(found);
}
