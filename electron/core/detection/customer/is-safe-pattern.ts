/** What an unlimited repetition is limited to: no number that people are given is longer. */
const mostRepeated = 40;
/** In how many ways a pattern may try to match from one place: more would let one message hold up all others. */
const mostWays = 2_000;

const literal = /[\p{L}\p{N} /:_#=&@%!~'"<>,;°§€-]/u;
const escape = /^\\(?:[dDwWsS]|[-./\\^$|?*+()[\]{}#:])/;
const set = /^\[\^?(?:\\[dwsDWS]|\\[-./\\^$|?*+()[\]{}]|[\p{L}\p{N} ./:_#*+()-])+\]/u;
const repetition = /^(?:[?*+]|\{(\d{1,3})(?:(,)(\d{1,3})?)?\})/;

/**
 * Whether a regular expression takes time linear in any text: letters, sets, groups, alternatives and repetitions that
 * do not repeat a repetition. Backreferences, looks ahead or behind, anchors and lazy repetitions are refused.
 */
export function isSafePattern(pattern: string): boolean {
  return limitPattern(pattern) !== null;
}

/** The pattern with every repetition limited; null for one that is not safe. */
export function limitPattern(pattern: string): string | null {
  if (pattern.length === 0 || pattern.length > 200) return null;
  const reader: Reader = { rest: pattern, written: '' };
  const all = readAlternatives(reader);
  const isSafe = all !== null && reader.rest === '' && all.ways <= mostWays && !all.mayBeEmpty;
  return isSafe && isRegularExpression(reader.written) ? reader.written : null;
}

/** "[z-a]" is none. */
function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}

interface Reader {
  rest: string;
  written: string;
}

interface Part {
  /** In how many ways it can match at most. */
  ways: number;
  mayBeEmpty: boolean;
  repeats: boolean;
}

function readAlternatives(reader: Reader): Part | null {
  const alternatives: Part[] = [];
  for (;;) {
    const sequence = readSequence(reader);
    if (!sequence) return null;
    alternatives.push(sequence);
    if (!reader.rest.startsWith('|')) break;
    take(reader, 1);
  }
  return {
    ways: alternatives.reduce((sum, { ways }) => sum + ways, 0),
    mayBeEmpty: alternatives.some(({ mayBeEmpty }) => mayBeEmpty),
    repeats: alternatives.length > 1 || alternatives.some(({ repeats }) => repeats),
  };
}

function readSequence(reader: Reader): Part | null {
  const whole: Part = { ways: 1, mayBeEmpty: true, repeats: false };
  while (reader.rest !== '' && !/^[|)]/.test(reader.rest)) {
    const part = readPart(reader);
    if (!part) return null;
    const repeated = readRepetition(reader, part);
    if (!repeated) return null;
    whole.ways *= repeated.ways;
    whole.mayBeEmpty &&= repeated.mayBeEmpty;
    whole.repeats ||= repeated.repeats;
  }
  return whole;
}

function readPart(reader: Reader): Part | null {
  const one: Part = { ways: 1, mayBeEmpty: false, repeats: false };
  const single = escape.exec(reader.rest)?.[0] ?? set.exec(reader.rest)?.[0];
  if (single) {
    // These need no escape, and in a regular expression for Unicode may have none.
    if (/^\\[-#:]/.test(single)) reader.rest = reader.rest.slice(1);
    return take(reader, /^\\[-#:]/.test(single) ? 1 : single.length) && one;
  }
  const group = /^\((?:\?:|(?!\?))/.exec(reader.rest)?.[0];
  if (group) {
    reader.rest = reader.rest.slice(group.length);
    reader.written += '(?:';
    const inner = readAlternatives(reader);
    return inner && reader.rest.startsWith(')') && take(reader, 1) ? inner : null;
  }
  const [character = ''] = reader.rest;
  return character === '.' || literal.test(character) ? take(reader, character.length) && one : null;
}

function readRepetition(reader: Reader, part: Part): Part | null {
  const found = repetition.exec(reader.rest);
  if (!found) return part;
  const [sign, least = sign === '+' ? '1' : '0', comma, written] = found;
  const most =
    sign === '?' ? 1 : Number(written ?? (comma || /[*+]/.test(sign) ? Number(least) + mostRepeated : least));
  reader.rest = reader.rest.slice(sign.length);
  reader.written += `{${least},${most}}`;
  const isFixed = most === Number(least);
  // "(a+)+" tries every division of a run; "(ab)?" and "(a+){1}" do not.
  if (most < Number(least) || most > 100 || (part.repeats && most > 1) || /^[?*+{]/.test(reader.rest)) return null;
  return {
    ways: isFixed ? part.ways : part.ways * (most - Number(least)) + 1,
    mayBeEmpty: part.mayBeEmpty || Number(least) === 0,
    repeats: part.repeats || !isFixed,
  };
}

function take(reader: Reader, length: number): true {
  reader.written += reader.rest.slice(0, length);
  reader.rest = reader.rest.slice(length);
  return true;
}
