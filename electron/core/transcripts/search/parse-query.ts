/** One thing that a message must hold. */
export interface SearchTerm {
  /** The words as typed, without quotes and star. */
  text: string;
  isPrefix: boolean;
  /** Set where the term may be a part of an e-mail address or a number. */
  identifierPart: IdentifierPart | null;
}

export interface IdentifierPart {
  /** Pieces of the normalised spelling; a message with any of them fits. */
  alternatives: string[];
  /** "…4711": the number must end so. */
  isEnd: boolean;
}

/** A quoted phrase (also in German or French quotes, also one not closed yet) or a run of other characters. */
const piece = /["„“”«»]([^"„“”«»]*)(?:["„“”«»]|$)(\*?)|[^\s"„“”«»]+/gu;
const numberPiece = /^(?!\.{3})[+\d()/.-]*\d[+\d()/.-]*$/;

/**
 * Reads what somebody typed: words, "phrases", prefix*, parts of identifiers. All terms must be met.
 * Never fails; what holds no letter and no digit is left out, so that the result may be empty.
 */
export function parseQuery(typed: string): SearchTerm[] {
  const text = typed.toWellFormed().replaceAll('\0', ' ').normalize('NFC');
  const terms: SearchTerm[] = [];
  let numbers: string[] = [];
  const endNumbers = (): void => {
    if (numbers.length > 0) terms.push(...readNumbers(numbers));
    numbers = [];
  };
  for (const match of text.matchAll(piece)) {
    const phrase = match[1];
    if (phrase === undefined && numberPiece.test(match[0])) {
      numbers.push(match[0]);
      continue;
    }
    endNumbers();
    if (phrase !== undefined) addTerm(terms, phrase, match[2] === '*', null);
    else readWord(terms, match[0]);
  }
  endNumbers();
  return terms;
}

/** Equal for queries that mean the same, for the log's keyed hash. */
export function canonicalQuery(typed: string): string {
  return JSON.stringify(
    parseQuery(typed).map(({ text, isPrefix, identifierPart }) => [
      text.toLowerCase().replace(/\s+/gu, ' ').trim(),
      isPrefix,
      identifierPart?.isEnd ?? false,
    ]),
  );
}

function readWord(terms: SearchTerm[], word: string): void {
  const end = /^(?:…|\.{3})([\d-]{3,})$/u.exec(word)?.[1];
  if (end) {
    addTerm(terms, end, false, { alternatives: [end.replaceAll('-', '')], isEnd: true });
    return;
  }
  const isPrefix = word.endsWith('*');
  const bare = word.replace(/\*+$/, '');
  addTerm(terms, bare, isPrefix, findIdentifierPart(bare));
}

/** Numbers side by side may be one number written in groups: "+49 30 2312". */
function readNumbers(pieces: string[]): SearchTerm[] {
  const whole: SearchTerm[] = [];
  const text = pieces.join(' ');
  const identifierPart = findIdentifierPart(text);
  if (identifierPart) addTerm(whole, text, false, identifierPart);
  else for (const each of pieces) addTerm(whole, each, false, null);
  return whole;
}

function findIdentifierPart(text: string): IdentifierPart | null {
  const lower = text.toLowerCase();
  if (lower.includes('@')) return lower.length < 3 ? null : { alternatives: [lower], isEnd: false };
  const digits = text.replace(/\D/g, '');
  if (digits.length < 4) return null;
  const letters = text.replace(/[\s()/.+-]/g, '').toLowerCase();
  if (letters !== digits) return /^[a-z]{2}\d/.test(letters) ? { alternatives: [letters], isEnd: false } : null;
  // Numbers are stored with their country: neither "00" nor the leading zero of an area code is part of that.
  const withoutTrunk = digits.replace(/^0{1,2}/, '').replace(/^49(?:0)/, '49');
  const alternatives = [...new Set([digits, withoutTrunk])].filter((each) => each.length >= 3);
  return { alternatives, isEnd: false };
}

function addTerm(terms: SearchTerm[], text: string, isPrefix: boolean, identifierPart: IdentifierPart | null): void {
  if (/[\p{L}\p{N}\p{Co}]/u.test(text)) terms.push({ text, isPrefix, identifierPart });
}
