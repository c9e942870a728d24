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

const underGdpr = (de: string, en: string, isVerified: boolean): Pick<ShippedRule, 'source' | 'appliesFrom'> => ({
  source: { citation: { de: `${de} DSGVO`, en: `${en} GDPR` }, url: gdpr, isVerified },
  appliesFrom: gdprApplies,
});

/** One for each check, in the order of the contract. */
export const shippedRules: readonly ShippedRule[] = [
  { id: 'privacyNotice', severity: 'medium', ...underGdpr('Art. 13 Abs. 1, 2', 'Art. 13(1), (2)', true) },
  {
    id: 'aiDisclosure',
    severity: 'medium',
    source: {
      citation: { de: 'Art. 50 Abs. 1, 5 KI-VO', en: 'Art. 50(1), (5) AI Act' },
      url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
      isVerified: true,
    },
    appliesFrom: disclosureApplies,
  },
  { id: 'consent', severity: 'high', ...underGdpr('Art. 6 Abs. 1 Buchst. a, Art. 7', 'Art. 6(1)(a), 7', false) },
  { id: 'overCollection', severity: 'medium', ...underGdpr('Art. 5 Abs. 1 Buchst. c', 'Art. 5(1)(c)', false) },
  { id: 'sensitiveTyped', severity: 'medium', ...underGdpr('Art. 9 Abs. 1, Art. 10', 'Art. 9(1), 10', false) },
  { id: 'humanRequested', severity: 'low', ...underGdpr('Art. 22 Abs. 3', 'Art. 22(3)', false) },
  {
    id: 'rightUttered',
    severity: 'high',
    ...underGdpr('Art. 12 Abs. 3, Art. 15–21, 7 Abs. 3', 'Art. 12(3), 15-21, 7(3)', false),
  },
  {
    id: 'sensitiveRepeated',
    severity: 'medium',
    ...underGdpr('Art. 5 Abs. 1 Buchst. c, f, Art. 9 Abs. 1', 'Art. 5(1)(c), (f), 9(1)', false),
  },
  {
    id: 'otherPersonIdentifier',
    severity: 'high',
    ...underGdpr('Art. 5 Abs. 1 Buchst. f, Art. 33 Abs. 1', 'Art. 5(1)(f), 33(1)', false),
  },
  { id: 'injection', severity: 'medium', ...underGdpr('Art. 32 Abs. 1', 'Art. 32(1)', false) },
];
