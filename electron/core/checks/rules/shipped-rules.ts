import type { CheckId, CheckRule } from '../../../../shared/contract/checks.ts';
import type { Severity } from '../../../../shared/contract/findings.ts';

export interface ShippedRule {
  id: CheckId;
  severity: Severity;
  source: CheckRule['source'];
  /** Epoch milliseconds. No dialogue that began before is judged. */
  appliesFrom: number;
}

const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
/** Art. 99(2) GDPR. */
const gdprApplies = Date.UTC(2018, 4, 25);
/** Art. 113 of Regulation (EU) 2024/1689. What was moved since then does not concern Art. 50(1). */
const disclosureApplies = Date.UTC(2026, 7, 2);

const underGdpr = (citation: string, isVerified: boolean): Pick<ShippedRule, 'source' | 'appliesFrom'> => ({
  source: { citation, url: gdpr, isVerified },
  appliesFrom: gdprApplies,
});

/** One for each check, in the order of the contract. */
export const shippedRules: readonly ShippedRule[] = [
  { id: 'privacyNotice', severity: 'medium', ...underGdpr('Art. 13(1), (2) GDPR', true) },
  {
    id: 'aiDisclosure',
    severity: 'medium',
    source: {
      citation: 'Art. 50(1), (5) AI Act',
      url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
      isVerified: true,
    },
    appliesFrom: disclosureApplies,
  },
  { id: 'consent', severity: 'high', ...underGdpr('Art. 6(1)(a), 7 GDPR', false) },
  { id: 'overCollection', severity: 'medium', ...underGdpr('Art. 5(1)(c) GDPR', false) },
  { id: 'sensitiveTyped', severity: 'medium', ...underGdpr('Art. 9(1), 10 GDPR', false) },
  { id: 'humanRequested', severity: 'low', ...underGdpr('Art. 22(3) GDPR', false) },
  { id: 'rightUttered', severity: 'high', ...underGdpr('Art. 12(3), 15-21, 7(3) GDPR', false) },
  { id: 'sensitiveRepeated', severity: 'medium', ...underGdpr('Art. 5(1)(c), (f), 9(1) GDPR', false) },
  { id: 'otherPersonIdentifier', severity: 'high', ...underGdpr('Art. 5(1)(f), 33(1) GDPR', false) },
  { id: 'injection', severity: 'medium', ...underGdpr('Art. 32(1) GDPR', false) },
];
