import type { Token } from '../phrases/tokenise.ts';

/** A period of time somebody wrote. */
export interface Period {
  start: number;
  end: number;
  sentence: number;
  /** A month has 28 to 31 days, a year 365 or 366: what is declared within the two agrees. */
  fewestDays: number;
  mostDays: number;
}

const numbers: Record<string, number> = Object.fromEntries(
  [
    'ein eine einem einen einer eines one a an single',
    'zwei zweier two',
    'drei dreier three',
    'vier four',
    'fuenf five',
    'sechs six',
    'sieben seven',
    'acht eight',
    'neun nine',
    'zehn ten',
    'elf eleven',
    'zwoelf twelve',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1])),
);
Object.assign(numbers, { vierzehn: 14, fourteen: 14, fuenfzehn: 15, fifteen: 15, dreissig: 30, thirty: 30 });
Object.assign(numbers, { achtzehn: 18, eighteen: 18, zwanzig: 20, twenty: 20, sechzig: 60, sixty: 60 });
Object.assign(numbers, { neunzig: 90, ninety: 90, halbes: 0.5, half: 0.5 });

/** Days in one of them, at least and at most, by how the folded word begins. */
const units: [word: RegExp, fewest: number, most: number][] = [
  [/^(?:stunde|stunden|stuendig\w*|hour|hours)$/, 1 / 24, 1 / 24],
  [/^(?:tag|tage|tagen|tages|taegig\w*|kalendertag\w*|day|days)$/, 1, 1],
  [/^(?:werktag\w*|arbeitstag\w*|weekday|weekdays)$/, 1, 2],
  [/^(?:woche|wochen|woechig\w*|week|weeks)$/, 7, 7],
  [/^(?:monat|monate|monaten|monats|monatig\w*|kalendermonat\w*|month|months)$/, 28, 31],
  [/^(?:quartal|quartale|quartalen|quarter|quarters)$/, 90, 92],
  [/^(?:jahr|jahre|jahren|jahres|jaehrig\w*|kalenderjahr\w*|year|years)$/, 365, 366],
];
/** Numbers beyond this are none of days that anybody keeps data for. */
const mostCounted = 5000;
/** "Working", "full", "calendar": what may stand between the number and its unit. */
const between = /^(?:volle[nrs]?|ganze[nrs]?|weitere[nrs]?|kalender|full|calendar|further|business|working)$/;

/** Periods in days: "30 Tage", "sechs Monate", "two years", "90-day", "zweijährige", each with where it stands. */
export function findPeriods(text: string, tokens: readonly Token[]): Period[] {
  return tokens.flatMap((token, index) => {
    const { number, from, unit } = readPeriod(tokens, index);
    if (number === null || unit === undefined) return [];
    const [, fewest, most] = unit;
    const { start, end } = tokens[from] ?? token;
    // "Am 3. Tag" counts days and measures none.
    if (from !== index && text.slice(end, token.start).includes('.')) return [];
    const days = { fewestDays: Math.floor(number * fewest), mostDays: Math.ceil(number * most) };
    return [{ start, end: token.end, sentence: token.sentence, ...days }];
  });
}

function readPeriod(tokens: readonly Token[], index: number) {
  const { word = '', sentence } = tokens[index] ?? {};
  const unit = units.find(([pattern]) => pattern.test(word));
  if (!unit) return readCompound(word, index);
  let from = index - 1;
  if (between.test(tokens[from]?.word ?? '')) from--;
  const number = tokens[from]?.sentence === sentence ? readNumber(tokens[from]?.word ?? '') : null;
  return { number, from, unit };
}

/** "sechsmonatige", "zweijährig": number and unit in one word. */
function readCompound(word: string, index: number) {
  const match = /^([a-z]{3,12}?)((?:monatig|jaehrig|woechig|taegig|stuendig)[a-z]{0,2})$/.exec(word);
  const unit = match ? units.find(([pattern]) => pattern.test(match[2] ?? '')) : undefined;
  return { number: readNumber(match?.[1] ?? ''), from: index, unit };
}

function readNumber(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word) <= mostCounted ? Number(word) : null;
  return numbers[word] ?? null;
}
