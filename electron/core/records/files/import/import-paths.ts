import { measureKinds, recipientKinds } from '../../../../../shared/contract/records/vocabulary.ts';
import type { AspectId } from '../aspects/all-aspects.ts';
import { exchangePaths } from '../exchange/exchange-paths.ts';
import { listLayouts } from '../layouts/layout.ts';

/** Parts of lists that forms have a column of their own for. */
const partPaths = [
  'purposes.legalBases',
  'data.special',
  'data.erasure',
  ...recipientKinds.map((kind) => `recipients.${kind}`),
  ...measureKinds.map((kind) => `measures.${kind}`),
];

/** What a column of a file can be. */
export const importPaths: string[] = ['number', ...exchangePaths.map(({ path }) => path), ...partPaths];

/** Which field a form’s field fills when it is read back. What is missing here says something about a record only. */
const pathOfAspect: Partial<Record<AspectId, string>> = {
  number: 'number',
  name: 'name',
  role: 'role',
  introducedOn: 'introducedOn',
  businessFunction: 'businessFunction',
  contact: 'contact',
  owner: 'owner',
  software: 'software',
  bots: 'botIds',
  channels: 'channels',
  languages: 'languages',
  purposes: 'purposes',
  legalBases: 'purposes.legalBases',
  jointControllers: 'jointControllers',
  representative: 'representative',
  clients: 'onBehalfOf',
  subjects: 'subjects',
  subjectsBoxes: 'subjects',
  data: 'data',
  ordinaryData: 'data',
  specialData: 'data.special',
  sensitiveData: 'data.special',
  source: 'source',
  location: 'location',
  recipients: 'recipients',
  recipientsInternal: 'recipients.internal',
  recipientsExternal: 'recipients.external',
  recipientsOutside: 'recipients.external',
  recipientsProcessor: 'recipients.processor',
  transfers: 'transfers',
  transferNames: 'transfers',
  erasure: 'data.erasure',
  retentionDocument: 'retentionDocument',
  keptAsStated: 'keptAsStated',
  notKeptReason: 'notKeptReason',
  measures: 'measures',
  measuresAccessControl: 'measures.accessControl',
  measuresTraceability: 'measures.traceability',
  measuresSoftwareProtection: 'measures.softwareProtection',
  measuresBackup: 'measures.backup',
  measuresEncryption: 'measures.encryption',
  measuresProcessorControl: 'measures.processorControl',
  measuresOther: 'measures.other',
  informationWhere: 'information.where',
  rights: 'rights',
  dpiaRequired: 'dpia.isRequired',
  dpiaDocument: 'dpia.document',
  contractLink: 'links.contract',
  interestsLink: 'links.interestsAssessment',
  consentLink: 'links.consentRecord',
  breachLink: 'links.breachRecord',
  breach: 'hasBreachOccurred',
  schedule1: 'schedule1Condition',
  trainsModels: 'trainsModels',
  reviewOn: 'reviewOn',
};

const pathOfHeading = new Map<string, string>();
for (const { forms } of listLayouts())
  for (const { aspect, label } of [...forms.controller.labels, ...forms.processor.labels]) {
    const path = pathOfAspect[aspect];
    if (path !== undefined && !pathOfHeading.has(simplify(label))) pathOfHeading.set(simplify(label), path);
  }
for (const path of importPaths) pathOfHeading.set(simplify(path), path);

/** The field a heading names: by its path, or by a label of any layout in any of its languages. */
export function guessPath(heading: string): string | null {
  return pathOfHeading.get(simplify(heading)) ?? null;
}

function simplify(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[\s*:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
