import type { Aspects } from './aspect.ts';
import { joinLines, sayNames, sayWords } from './say-lines.ts';

/** What the forms ask for beyond Art. 30: information, rights, assessment, and where it is documented. */
export const accountabilityAspects = {
  policies: ({ fields, names }, words) => sayNames(words, fields.policyIds, names.policies),
  retentionDocument: ({ fields }) => fields.retentionDocument,
  keptAsStated: ({ fields }, { word }) => word(`answer.${fields.keptAsStated}`),
  notKeptReason: ({ fields }) => fields.notKeptReason,
  notices: ({ fields, names }, { text, day, tongue }) =>
    joinLines(
      fields.information.noticeIds.map((id) => {
        const notice = names.notices.get(id);
        if (!notice) return text('unknownName');
        const { version, language, validFrom } = notice;
        return text('notice', { version, day: day(validFrom), language: tongue(language) });
      }),
    ),
  informationWhere: ({ fields }) => fields.information.where,
  rights: ({ fields }, words) => sayWords(words, 'right', fields.rights),
  automatedDecision: ({ fields }, { word, text }) => {
    const { exists, logic, consequences } = fields.automatedDecision;
    return joinLines([
      word(exists ? 'answer.yes' : 'answer.no'),
      logic !== '' && text('logic', { text: logic }),
      consequences !== '' && text('consequences', { text: consequences }),
    ]);
  },
  dpiaRequired: ({ fields }, { word }) => joinLines([word(`answer.${fields.dpia.isRequired}`), fields.dpia.reason]),
  dpiaProgress: ({ fields, names }, { word }) => {
    const assessment = fields.dpia.dpiaId === null ? undefined : names.assessments.get(fields.dpia.dpiaId);
    return assessment ? word(`dpiaState.${assessment.state}`) : '';
  },
  dpiaDocument: ({ fields, names }) =>
    joinLines([
      fields.dpia.dpiaId === null ? '' : (names.assessments.get(fields.dpia.dpiaId)?.number ?? ''),
      fields.dpia.document,
    ]),
  contractLink: ({ fields }) => fields.links.contract,
  interestsLink: ({ fields }) => fields.links.interestsAssessment,
  consentLink: ({ fields }) => fields.links.consentRecord,
  breachLink: ({ fields }) => fields.links.breachRecord,
  breach: ({ fields }, { word }) => word(fields.hasBreachOccurred ? 'answer.yes' : 'answer.no'),
  schedule1: ({ fields }) => fields.schedule1Condition,
} satisfies Partial<Aspects>;
