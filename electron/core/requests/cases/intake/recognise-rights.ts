import { rights, type Right } from '../../../../../shared/contract/rights.ts';
import {
  checkDialogue,
  compileRules,
  guessLanguage,
  PhraseLists,
  tokenise,
  withoutThose,
} from '../../../checks/index.ts';
import german from './words/de.json' with { type: 'json' };
import english from './words/en.json' with { type: 'json' };

/** How a right is asked for. Names: its article or its name in the law. asks: other words. notMeant: neither. */
interface Words {
  names: readonly string[];
  asks?: readonly string[];
  notMeant?: readonly string[];
}
type WordsOfRights = Partial<Record<Right, Words>>;

const listsOf = (words: WordsOfRights): PhraseLists =>
  new PhraseLists(
    new Map(
      Object.entries(words).flatMap(([right, lists]) =>
        Object.entries(lists).map(([list, phrases]) => [`${right}.${list}`, phrases as readonly string[]]),
      ),
    ),
  );
let lists: PhraseLists[] | null = null;
let chatRules: ReturnType<typeof compileRules> | null = null;

/** Words of the CCPA for what the GDPR calls otherwise. */
const inCalifornia: Partial<Record<Right, Right>> = {
  access: 'know',
  erasure: 'delete',
  rectification: 'correct',
};

/**
 * The rights a letter asks for, the surest first: those it names, then those it describes. What says nothing in the
 * words of a letter is read with the rules for chats. Empty where nothing is recognised.
 */
export function recogniseRights(text: string): Right[] {
  lists ??= [listsOf(german), listsOf(english)];
  const read = tokenise(text);
  const said = lists.map((each) => each.match(read.tokens));
  const scored = rights.flatMap((right) => {
    const hits = (list: string) => said.flatMap((each) => each.get(`${right}.${list}`) ?? []);
    const notMeant = hits('notMeant');
    const named = withoutThose(read, hits('names'), notMeant);
    const asked = withoutThose(read, hits('asks'), notMeant);
    const score = 3 * Math.min(named.length, 3) + Math.min(asked.length, 3);
    const first = Math.min(...[...named, ...asked].map((hit) => hit.first));
    return score === 0 ? [] : [{ right, score, first }];
  });
  const found = scored.toSorted((one, other) => other.score - one.score || one.first - other.first);
  if (found.length === 0) return recogniseInChat(text);
  const names = found.map(({ right }) => right);
  const isCalifornian = said.some((each) => each.has('know.names')) || names.some((right) => right === 'limit');
  return [...new Set(names.map((right) => (isCalifornian ? (inCalifornia[right] ?? right) : right)))];
}

function recogniseInChat(text: string): Right[] {
  chatRules ??= compileRules({ rules: [], own: [] });
  const message = { id: 1, role: 'person' as const, body: text, spans: [] };
  const dialogue = { botId: '', startedAt: Date.now(), messages: [message] };
  const { seen } = checkDialogue(dialogue, { profile: null, notices: [] }, chatRules);
  return seen.flatMap(({ rule, details }) => {
    const right = rights.find((each) => rule === 'rightUttered' && each === details['right']);
    return right ? [right] : [];
  });
}

/** German or English, whichever its commonest words belong to; German where neither shows. */
export function recogniseLanguage(text: string): 'de' | 'en' {
  const language = guessLanguage(tokenise(text).tokens);
  return language === 'de' || language === null ? 'de' : 'en';
}
