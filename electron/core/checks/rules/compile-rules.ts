import { type CheckId, type OwnRule } from '../../../../shared/contract/checks.ts';
import { checkLanguages, type CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import type { Severity } from '../../../../shared/contract/findings.ts';
import foreignNotices from '../phrases/foreign-notices.json' with { type: 'json' };
import { PhraseLists } from './phrase-lists.ts';
import { listShippedPhrases } from './shipped-phrases.ts';
import { shippedRules } from './shipped-rules.ts';

/** What a vault changed about the rules. */
export interface RuleChanges {
  rules: readonly {
    id: CheckId;
    isEnabled?: boolean;
    severity?: Severity;
    exceptBots?: readonly string[];
    phrases?: readonly {
      id: string;
      language: CheckLanguage;
      added: readonly string[];
      dropped: readonly string[];
    }[];
  }[];
  own: readonly (OwnRule & { id: string })[];
}

export interface CompiledRule {
  severity: Severity;
  exceptBots: ReadonlySet<string>;
  /** Epoch milliseconds. */
  appliesFrom: number;
}

/** Rules made ready once for a state of the vault, for any number of dialogues. */
export interface CompiledRules {
  /** Those that are switched on. */
  checks: ReadonlyMap<CheckId, CompiledRule>;
  own: readonly (OwnRule & { id: string })[];
  /** All lists, by id: what one check knows another may need, so those of checks that are off are here as well. */
  phrases: Readonly<Record<CheckLanguage, PhraseLists>>;
  /** Those about privacy notices, for messages in another language than the conversation’s. */
  noticePhrases: Readonly<Record<CheckLanguage | 'other', PhraseLists>>;
  /** The vault’s own rules, by id. */
  ownPhrases: PhraseLists;
}

/** @throws Problem check.phraseInvalid where a phrase that was added is none */
export function compileRules({ rules, own }: RuleChanges): CompiledRules {
  const changes = new Map(rules.map((rule) => [rule.id, rule]));
  const checks = new Map<CheckId, CompiledRule>();
  for (const { id, severity, appliesFrom } of shippedRules) {
    const change = changes.get(id);
    if (change?.isEnabled === false) continue;
    const exceptBots = new Set(change?.exceptBots);
    checks.set(id, { severity: change?.severity ?? severity, exceptBots, appliesFrom });
  }
  const enabledOwn = own.filter(({ isEnabled }) => isEnabled);
  const [de, en] = checkLanguages.map((language) => collectPhrases(rules, language)) as [Lists, Lists];
  return {
    checks,
    own: enabledOwn,
    phrases: { de: new PhraseLists(de), en: new PhraseLists(en) },
    noticePhrases: {
      de: new PhraseLists(ofNotices(de)),
      en: new PhraseLists(ofNotices(en)),
      other: new PhraseLists(new Map([['privacyNotice.mention', foreignNotices]])),
    },
    ownPhrases: new PhraseLists(new Map(enabledOwn.map(({ id, phrases }) => [id, phrases]))),
  };
}

type Lists = ReadonlyMap<string, readonly string[]>;

/** The shipped lists of a language with what was dropped and added. */
function collectPhrases(rules: RuleChanges['rules'], language: CheckLanguage): Lists {
  const changes = new Map(
    rules.flatMap(({ phrases = [] }) =>
      phrases.filter((list) => list.language === language).map((list) => [list.id, list]),
    ),
  );
  const lists = listShippedPhrases().filter((list) => list.language === language);
  return new Map(
    lists.map(({ id, phrases }) => {
      const change = changes.get(id);
      const dropped = new Set(change?.dropped);
      return [id, [...phrases.filter((phrase) => !dropped.has(phrase)), ...(change?.added ?? [])]];
    }),
  );
}

function ofNotices(lists: Lists): Lists {
  const names = ['privacyNotice.mention', 'privacyNotice.notMeant', 'privacyNotice.path'];
  return new Map(names.map((name) => [name, lists.get(name) ?? []]));
}
