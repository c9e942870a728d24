import { readFileSync } from 'node:fs';
import { detect } from '../../../electron/core/detection/index.ts';
import type { BotFacts, Dialogue } from '../../../electron/core/checks/index.ts';
import { botProfile, type AskableData } from '../../../shared/contract/checks.ts';
import { type CheckLanguage } from '../../../shared/contract/privacy-notices.ts';
import type { MessageRole } from '../../../shared/contract/transcripts.ts';

export const sets = ['dev', 'held-out'] as const;
export type PlantedSet = (typeof sets)[number];

/** A dialogue as it is planted. Messages are counted from 0. */
export interface PlantedDialogue {
  id: string;
  language: CheckLanguage;
  bot: {
    purpose: string;
    basis: 'consent' | 'contract' | 'legalObligation' | 'legitimateInterest';
    neededData: AskableData[];
  };
  startedAt: string;
  messages: { role: MessageRole; text: string }[];
  expected: {
    privacyNotice: string;
    aiDisclosure: string;
    consent: string;
    overCollection: { message: number; data: string }[];
    sensitiveTyped: { message: number; kind: string }[];
    humanRequested: { message: number; served: boolean } | null;
    rightUttered: { message: number; right: string }[];
    sensitiveRepeated: number[];
    otherPersonIdentifier: number[];
    injection: number[];
  };
}

export function loadPlanted(language: CheckLanguage, set: PlantedSet): PlantedDialogue[] {
  const file = new URL(`../../fixtures/planted-dialogues/${language}-${set}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as PlantedDialogue[];
}

/** As the rules read it: message ids are the places, and spans are what detection finds today. */
export function toDialogue({ bot, startedAt, messages }: PlantedDialogue): { dialogue: Dialogue; facts: BotFacts } {
  const profile = botProfile.parse({
    purpose: bot.purpose,
    legalBasis: bot.basis === 'legitimateInterest' ? 'legitimateInterests' : bot.basis,
    neededData: bot.neededData,
  });
  return {
    facts: { profile, notices: [] },
    dialogue: {
      botId: 'planted',
      startedAt: Date.parse(startedAt),
      messages: messages.map(({ role, text }, id) => ({
        id,
        role,
        body: text,
        spans: detect(text).map(({ start, end, type, confidence, reason, validated }) => ({
          start,
          end,
          type,
          confidence,
          reason,
          isValidated: validated,
          verdict: null,
        })),
      })),
    },
  };
}
