import { z } from 'zod';
import { breachFile, resolveRegimes, type BreachRegime, type ClockRule } from './clock-rule.ts';
import circumstanceNames from './clocks/circumstances.json' with { type: 'json' };
import asiaPacific from './clocks/asia-pacific.json' with { type: 'json' };
import br from './clocks/br.json' with { type: 'json' };
import ca from './clocks/ca.json' with { type: 'json' };
import ch from './clocks/ch.json' with { type: 'json' };
import eu from './clocks/eu.json' with { type: 'json' };
import uk from './clocks/uk.json' with { type: 'json' };
import us from './clocks/us.json' with { type: 'json' };

/** What laws make depend on the organisation or the incident, each as a sentence that is true or not. */
export const circumstances: Readonly<Record<string, { de: string; en: string }>> = circumstanceNames;

const files: readonly unknown[] = [eu, uk, ch, us, br, ca, asiaPacific];

let regimes: readonly BreachRegime[] | undefined;

/** The breach laws that come with Custos. Read when they are first asked for: not at every start. */
export function listBreachRegimes(): readonly BreachRegime[] {
  regimes ??= z
    .array(breachFile)
    .parse(files)
    .flatMap((file) => resolveRegimes(file));
  return regimes;
}

/** Null where there is no such law. */
export function findBreachRegime(id: string): BreachRegime | null {
  return listBreachRegimes().find((regime) => regime.id === id) ?? null;
}

/** Its newest version; null where there is no such clock. */
export function findClock(id: string): ClockRule | null {
  const versions = listBreachRegimes().flatMap(({ clocks }) => clocks.filter((clock) => clock.id === id));
  return versions.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0] ?? null;
}
