import type { Regime } from './regimes.ts';
import br from './regimes/br.json' with { type: 'json' };
import ca from './regimes/ca.json' with { type: 'json' };
import ch from './regimes/ch.json' with { type: 'json' };
import eu from './regimes/eu.json' with { type: 'json' };
import uk from './regimes/uk.json' with { type: 'json' };
import us from './regimes/us.json' with { type: 'json' };
import { resolveRules, rulePack, type DeadlineRule } from './rule.ts';

export interface ShippedPack {
  regime: Regime;
  version: number;
  issuedOn: string;
  rules: DeadlineRule[];
}

/** The law as it comes with Custos, a pack for each regime. */
export const shippedPacks: readonly ShippedPack[] = Object.entries({
  EU: eu,
  UK: uk,
  CH: ch,
  US: us,
  BR: br,
  CA: ca,
}).map(([regime, file]) => {
  const pack = rulePack.parse(file);
  const { version, issuedOn } = pack;
  return { regime: regime as Regime, version, issuedOn, rules: resolveRules(pack) };
});

export const shippedRules: readonly DeadlineRule[] = shippedPacks.flatMap(({ rules }) => rules);
