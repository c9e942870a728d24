import { makeHuman, type Acquaintance, type Channel, type Human } from './humans.ts';
import type { ConversationPlan } from './compose-conversation.ts';
import type { Section } from './parse-script.ts';
import { plantedConversations, severalIdentifiersPerson, type PlantedConversation } from './planted-conversations.ts';
import { createRandom, type Random } from './random.ts';
import { choosePractice, type Voice, type VoiceName } from './sample-bots.ts';

const day = 86_400_000;
const firstDay = Date.parse('2023-11-20T00:00:00.000Z');
const days = 1096;

/** Everything is over by 2026-11-20T20:00Z, whatever today is. */
const lastStart = Date.parse('2026-11-20T18:00:00.000Z');

type Voices = Record<VoiceName, Voice>;

/** @param share 0 to 1: that part of the everyday conversations, the first ones of each bot, beside all that are planted */
export function planConversations(voices: Voices, share = 1): ConversationPlan[] {
  const german = makeCrowd(voices, 'shopGerman', 0);
  const english = makeCrowd(voices, 'shopEnglish', 300);
  const staff = makeCrowd(voices, 'staffEnglish', 500);
  // Some customers of the shop are insured too: the same human behind two bots.
  const insured = [...german.slice(20, 50), ...makeCrowd(voices, 'insuranceGerman', 650).slice(30)];
  const crowds = { shopGerman: german, shopEnglish: english, insuranceGerman: insured, staffEnglish: staff };
  const everyday = (Object.keys(voices) as VoiceName[]).flatMap((name) =>
    planCrowd(name, voices[name], crowds[name], share),
  );
  return [...everyday, ...planPlanted(voices)];
}

function makeCrowd(voices: Voices, name: VoiceName, offset: number): Human[] {
  const { people, language } = voices[name];
  return Array.from({ length: people }, (_, index) => {
    const acquaintance = chooseAcquaintance(name, index);
    return makeHuman(`${name} ${index}`, offset + index, language, { acquaintance });
  });
}

function chooseAcquaintance(name: VoiceName, index: number): Acquaintance {
  if (name === 'staffEnglish') return 'employee';
  if (index % 6 === 5) return 'split';
  return name !== 'insuranceGerman' && index % 8 === 3 ? 'anonymous' : 'customer';
}

/** Everybody comes once, some come often. */
function planCrowd(name: VoiceName, voice: Voice, crowd: Human[], share: number): ConversationPlan[] {
  const random = createRandom(`plan ${name}`);
  const intents = [...voice.intents.values()].flatMap((intent) => Array<Section>(intent.weight).fill(intent));
  return Array.from({ length: Math.ceil(voice.conversations * share) }, (_, index) => {
    const skewed = Math.floor(crowd.length * (random.below(10_000) / 10_000) ** 1.8);
    const human = crowd[index < crowd.length ? index : skewed];
    if (!human) throw new RangeError('nobody to talk to');
    const startedAt = chooseStart(random);
    return {
      id: `cv-${createRandom(`${name} conversation ${index}`).digits(10)}`,
      voice,
      human,
      channel: chooseChannel(human, random),
      startedAt,
      practice: choosePractice(voice.botId, startedAt, random),
      intents: chooseIntents(intents, random),
    };
  });
}

function chooseIntents(intents: Section[], random: Random): Section[] {
  const count = random.pick([1, 1, 1, 1, 2, 2, 3]);
  return [...new Set(Array.from({ length: count }, () => random.pick(intents)))];
}

function chooseChannel(human: Human, random: Random): Channel {
  return random.pick(random.pick(human.records).channels);
}

const hours = [
  7, 8, 8, 9, 9, 9, 10, 10, 11, 11, 12, 13, 13, 14, 14, 15, 15, 16, 17, 18, 18, 19, 20, 20, 21, 22, 23, 1, 3,
];

/** Later months are busier, weekends quieter. */
function chooseStart(random: Random): number {
  const choose = (): number => firstDay + Math.floor((random.below(1_000_000) / 1_000_000) ** 0.8 * days) * day;
  let date = choose();
  if ([0, 6].includes(new Date(date).getUTCDay()) && random.chance(0.6)) date = choose();
  return Math.min(date + random.pick(hours) * 3_600_000 + random.below(3_600_000), lastStart);
}

const childNames = new Map([
  [11, { first: 'Mila', last: 'Thiele' }],
  [12, { first: 'Leo', last: 'Hathersage' }],
]);

function planPlanted(voices: Voices): ConversationPlan[] {
  const people = new Map<number, Human>();
  const findHuman = ({ person, voice }: PlantedConversation): Human => {
    const known = people.get(person);
    if (known) return known;
    const acquaintance = voice === 'staffEnglish' ? 'employee' : 'customer';
    const name = childNames.get(person) ?? {};
    const human = makeHuman(`planted ${person}`, 1000 + person, voices[voice].language, { acquaintance, ...name });
    human.style = 'plain';
    if (person === severalIdentifiersPerson) human.records = splitByIdentifier(human);
    people.set(person, human);
    return human;
  };
  return plantedConversations.map((planted) => {
    const voice = voices[planted.voice];
    const keys = planted.intents.includes('*') ? [...voice.intents.keys()] : planted.intents;
    const intents = keys.map((key) => {
      const intent = voice.intents.get(key);
      if (!intent) throw new SyntaxError(`there is no intent ${key}`);
      return intent;
    });
    const { id, channel, practice, at } = planted;
    return { id, voice, human: findHuman(planted), channel, practice, intents, startedAt: Date.parse(at) };
  });
}

function splitByIdentifier(human: Human): Human['records'] {
  const displayName = `${human.first} ${human.last}`;
  return [
    { personId: 'p-several-web', displayName, channels: ['web'], identifiers: [{ kind: 'email', value: human.email }] },
    {
      personId: 'p-several-phone',
      displayName: human.first,
      channels: ['whatsapp'],
      identifiers: [{ kind: 'phone', value: human.phone }],
    },
    {
      personId: 'p-several-app',
      displayName,
      channels: ['app'],
      identifiers: [{ kind: 'customer', value: human.customer }],
    },
  ];
}
