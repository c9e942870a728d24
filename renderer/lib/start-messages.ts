import appDe from '../locales/de/app.json' with { type: 'json' };
import firstRunDe from '../locales/de/first-run.json' with { type: 'json' };
import uiDe from '../locales/de/ui.json' with { type: 'json' };
import vaultDe from '../locales/de/vault.json' with { type: 'json' };
import appEn from '../locales/en/app.json' with { type: 'json' };
import firstRunEn from '../locales/en/first-run.json' with { type: 'json' };
import uiEn from '../locales/en/ui.json' with { type: 'json' };
import vaultEn from '../locales/en/vault.json' with { type: 'json' };
import type { Language } from './language.ts';

/** What is shown before a vault is open. Read before the first screen: it is kept small. */
const english = {
  ...appEn,
  ...firstRunEn,
  ...uiEn,
  ...vaultEn,
};

type StartMessageId = keyof typeof english;

const german: Record<StartMessageId, string> = {
  ...appDe,
  ...firstRunDe,
  ...uiDe,
  ...vaultDe,
};

export const startMessages: Record<Language, Record<StartMessageId, string>> = { de: german, en: english };
