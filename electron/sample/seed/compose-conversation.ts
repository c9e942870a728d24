import type { NewMessage } from '../store/write-records.ts';
import type { Channel, Human, Style } from './humans.ts';
import type { ScriptLine, Section, Speaker } from './parse-script.ts';
import { createRandom, type Random } from './random.ts';
import type { Practice, Voice } from './sample-bots.ts';
import { createSlotFiller } from './slots.ts';

export interface ConversationPlan {
  id: string;
  voice: Voice;
  human: Human;
  channel: Channel;
  /** Epoch ms. */
  startedAt: number;
  practice: Practice;
  intents: Section[];
}

interface Line {
  speaker: Speaker;
  text: string;
}

/** Puts greeting, duties, intents and farewell together. The same plan gives the same messages. */
export function composeConversation(plan: ConversationPlan): NewMessage[] {
  const random = createRandom(plan.id);
  const fill = createSlotFiller(plan.human, plan.startedAt, random);
  const say = (section: Section): Line[] =>
    chooseLines(section.lines, random).map(({ speaker, variants }) => {
      const text = fill(random.pick(variants));
      return { speaker, text: speaker === 'p' ? applyStyle(text, plan.human.style, random) : text };
    });
  const sayFrame = (key: string): Line[] => say(findFrame(plan.voice, key));
  const { practice } = plan;

  const lines = [...openConversation(plan, random, sayFrame)];
  if (practice.consent !== 'missing') lines.push(...sayFrame('consent-question'));
  if (practice.consent === 'declined') lines.push(...sayFrame('consent-declined'));
  else if (practice.consent !== 'missing') lines.push(...sayFrame('consent-given'));
  plan.intents.forEach((intent, index) => {
    if (index > 0) lines.push(...sayFrame('more'));
    else if (random.chance(0.08)) lines.push(...sayFrame('confused'));
    const spoken = say(intent);
    // Late is after the second thing a person wrote, which mostly holds personal data already.
    if (index === 0) spoken.splice(3, 0, ...lateDuties(practice, sayFrame));
    lines.push(...spoken);
  });
  if (practice.consent === 'withdrawn') lines.push(...sayFrame('consent-withdrawn'));
  if (random.chance(0.75)) lines.push(...sayFrame('farewell'));
  return schedule(lines, plan.startedAt, fill, random);
}

function openConversation(
  { channel, practice }: ConversationPlan,
  random: Random,
  sayFrame: (key: string) => Line[],
): Line[] {
  const bot = sayFrame('greeting');
  if (practice.disclosure === 'first') bot.push(...sayFrame('disclosure'));
  if (practice.notice === 'first') bot.push(...sayFrame('notice'));
  const greeting: Line[] = random.chance(0.6) ? [{ speaker: 'b', text: bot.map(({ text }) => text).join(' ') }] : bot;
  return channel === 'whatsapp' || random.chance(0.2) ? [...sayFrame('opening-person'), ...greeting] : greeting;
}

function lateDuties(practice: Practice, sayFrame: (key: string) => Line[]): Line[] {
  return [
    ...(practice.disclosure === 'late' ? sayFrame('disclosure') : []),
    ...(practice.notice === 'late' ? sayFrame('notice') : []),
  ];
}

function chooseLines(lines: ScriptLine[], random: Random): ScriptLine[] {
  let isDigression: boolean | undefined;
  return lines.filter(({ speaker, isOptional }) => {
    if (!isOptional) {
      isDigression = undefined;
      return true;
    }
    if (speaker === 'p' || isDigression === undefined) isDigression = random.chance(0.5);
    return isDigression;
  });
}

function findFrame(voice: Voice, key: string): Section {
  const frame = voice.frames.get(key);
  if (!frame) throw new SyntaxError(`there is no frame ${key}`);
  return frame;
}

function applyStyle(text: string, style: Style, random: Random): string {
  if (style === 'lowercase') return text.toLowerCase().replace(/[.,]$/, '');
  if (style === 'without-umlauts')
    return text.replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter);
  if (style === 'emphatic' && random.chance(0.5)) return text + random.pick(['!!', ' 🙄', ' 😊', '!!!', ' 👍', ' …']);
  return text;
}

/** Bots answer within seconds, people take up to two minutes, the first agent up to seven. */
function schedule(lines: Line[], startedAt: number, fill: (text: string) => string, random: Random): NewMessage[] {
  let at = startedAt;
  let hasAgent = false;
  return lines.map(({ speaker, text }, index): NewMessage => {
    if (index > 0) {
      if (speaker === 'b') at += random.between(900, 4000);
      else if (speaker === 'p') at += random.between(6000, 120_000);
      else at += hasAgent ? random.between(15_000, 90_000) : random.between(40_000, 420_000);
    }
    if (speaker === 'a') hasAgent = true;
    const author = speaker === 'a' ? fill('{agent}') : null;
    return { role: ({ p: 'person', b: 'bot', a: 'agent' } as const)[speaker], author, at, text };
  });
}
