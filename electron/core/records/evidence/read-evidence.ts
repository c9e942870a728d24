import { isThirdCountry } from '../../../../shared/rules/countries/third-countries.ts';
import { readConnectorFacts } from '../../backends/index.ts';
import { findLegalBases, listCurrentNotices } from '../../checks/index.ts';
import type { Context } from '../../context.ts';
import { describeFacts, listActivePolicies, type BotFacts } from '../../retention/index.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import type { BotEvidence, StatedBasis } from '../drift/find-drift.ts';
import { readCategories } from './read-categories.ts';
import { readLanguages } from './read-languages.ts';
import { readProcessors } from './read-processors.ts';

/** What is there for each bot of the systems that are connected. Restricted conversations do not count. */
export async function readEvidence(context: Context, only?: string): Promise<BotEvidence[]> {
  const content = context.vault.contentReader;
  const [facts, categories] = await Promise.all([
    describeFacts(content, context.register, context.now()),
    readCategories(content),
  ]);
  const evidence: BotEvidence[] = [];
  for (const fact of facts.filter(({ fact: { botId } }) => only === undefined || botId === only)) {
    const languages = await readLanguages(content, fact.fact.botId);
    evidence.push({
      ...describeBot(context, fact),
      categories: categories.get(fact.fact.botId) ?? [],
      languages,
    });
  }
  return evidence;
}

function describeBot(context: Context, { fact, oldestUnkept }: BotFacts) {
  const { register } = context;
  const { botId, backendId, conversations } = fact;
  const system = requireSystem(register, backendId);
  const ids = fact.policies.map(({ id }) => id);
  const policies = listActivePolicies(register).filter(({ row }) => ids.includes(row.id));
  const ofPolicies = policies.flatMap(({ fields }): StatedBasis[] =>
    findLegalBases(fields.legalBasis, 'de').map((basis) => ({ source: 'policy', basis })),
  );
  const ofNotices = listCurrentNotices(register, botId, context.now()).flatMap(({ text, language }): StatedBasis[] =>
    findLegalBases(text, language).map((basis) => ({ source: 'notice', basis })),
  );
  return {
    botId,
    conversations,
    oldest: oldestUnkept,
    system: { ...system, title: readConnectorFacts(register, backendId).title },
    processors: readProcessors(register, backendId).map(({ id, name, countries }) => ({
      id,
      name,
      thirdCountries: countries.filter((country) => isThirdCountry(country)),
    })),
    policies: policies.map(({ row, fields }) => ({ id: row.id, ...fields })),
    bases: [...ofPolicies, ...ofNotices],
  };
}

function requireSystem(register: RegisterReader, id: string): { id: string; name: string } {
  const row = register.get(inRegister.selectFrom('backend').select(['id', 'name']).where('id', '=', id));
  return row ?? { id, name: '' };
}
