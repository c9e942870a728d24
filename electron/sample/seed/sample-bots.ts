import { frames } from '../data/frames.ts';
import { insuranceGerman } from '../data/insurance-german.ts';
import { shopEnglish } from '../data/shop-english.ts';
import { shopGerman } from '../data/shop-german.ts';
import { staffEnglish } from '../data/staff-english.ts';
import type { NewBot } from '../store/write-records.ts';
import { parseScript, type Section } from './parse-script.ts';
import type { Random } from './random.ts';

/** A bot in one language: what it can talk about and how it begins, asks and ends. */
export type VoiceName = 'shopGerman' | 'shopEnglish' | 'insuranceGerman' | 'staffEnglish';

export interface Voice {
  botId: string;
  language: 'de' | 'en';
  people: number;
  conversations: number;
  intents: Map<string, Section>;
  frames: Map<string, Section>;
}

export type Placement = 'first' | 'late' | 'missing';
export type Consent = 'given' | 'declined' | 'withdrawn' | 'missing';

/** What a bot did in one conversation about its duties to inform and to ask. */
export interface Practice {
  disclosure: Placement;
  notice: Placement;
  consent: Consent;
}

const launch = Date.parse('2023-11-20T08:00:00.000Z');
const languages = { shop: ['de', 'en'], claims: ['de'], staff: ['en'] };

/** The retention settings contradict what is really there: conversations of three years. */
export const sampleBots: NewBot[] = [
  {
    id: 'shop-assistant',
    name: 'Linde',
    description: 'Lindenhof Wohnen & Garten: orders, returns, advice.',
    languages: languages.shop,
    channels: ['web', 'whatsapp', 'app'],
    createdAt: launch,
    keepDays: 730,
    retentionEnforced: false,
    retentionLastRunAt: null,
  },
  {
    id: 'claims-assistant',
    name: 'Alba',
    description: 'Albatros Versicherung: Schadenservice.',
    languages: languages.claims,
    channels: ['web', 'whatsapp', 'app'],
    createdAt: launch,
    keepDays: 365,
    retentionEnforced: true,
    retentionLastRunAt: Date.parse('2025-01-31T03:00:00.000Z'),
  },
  {
    id: 'staff-assistant',
    name: 'Robin',
    description: 'Lindenhof People & Culture: questions of employees.',
    languages: languages.staff,
    channels: ['intranet'],
    createdAt: launch,
    keepDays: 365,
    retentionEnforced: false,
    retentionLastRunAt: null,
  },
];

export function loadVoices(): Record<VoiceName, Voice> {
  const load = (
    botId: string,
    language: 'de' | 'en',
    name: VoiceName,
    script: string,
    size: [number, number],
  ): Voice => {
    const [people, conversations] = size;
    return { botId, language, people, conversations, intents: parseScript(script), frames: parseScript(frames[name]) };
  };
  return {
    shopGerman: load('shop-assistant', 'de', 'shopGerman', shopGerman, [250, 1250]),
    shopEnglish: load('shop-assistant', 'en', 'shopEnglish', shopEnglish, [130, 750]),
    insuranceGerman: load('claims-assistant', 'de', 'insuranceGerman', insuranceGerman, [210, 1350]),
    staffEnglish: load('staff-assistant', 'en', 'staffEnglish', staffEnglish, [110, 850]),
  };
}

/** Percentages of first and late, the rest is missing; each bot got better at a known date. */
const habits: Record<
  string,
  { since: number; disclosure: [number, number]; notice: [number, number]; asks: number }[]
> = {
  'shop-assistant': [
    { since: Date.parse('2024-06-01'), disclosure: [85, 9], notice: [90, 6], asks: 60 },
    { since: 0, disclosure: [30, 15], notice: [80, 10], asks: 35 },
  ],
  'claims-assistant': [
    { since: Date.parse('2025-03-15'), disclosure: [90, 7], notice: [93, 5], asks: 85 },
    { since: 0, disclosure: [45, 40], notice: [70, 20], asks: 55 },
  ],
  'staff-assistant': [
    { since: Date.parse('2026-08-02'), disclosure: [96, 2], notice: [88, 6], asks: 40 },
    { since: Date.parse('2025-01-01'), disclosure: [70, 10], notice: [75, 10], asks: 30 },
    { since: 0, disclosure: [60, 10], notice: [12, 15], asks: 10 },
  ],
};

export function choosePractice(botId: string, at: number, random: Random): Practice {
  const habit = habits[botId]?.find(({ since }) => at >= since);
  if (!habit) throw new RangeError('a bot without habits');
  const place = ([first, late]: [number, number]): Placement => {
    const draw = random.below(100);
    if (draw < first) return 'first';
    return draw < first + late ? 'late' : 'missing';
  };
  const answers: Consent[] = [
    'given',
    'given',
    'given',
    'given',
    'given',
    'given',
    'declined',
    'declined',
    'withdrawn',
  ];
  const consent = random.below(100) < habit.asks ? random.pick(answers) : 'missing';
  return { disclosure: place(habit.disclosure), notice: place(habit.notice), consent };
}
