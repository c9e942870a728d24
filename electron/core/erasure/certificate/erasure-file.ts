import type { CaseFileContent } from '../../case-files/index.ts';
import type { Block } from '../../documents/index.ts';
import type { StoredPlan } from '../plan/plan-rows.ts';
import { findBackend } from '../plan/plan-snapshot.ts';
import { toInstant } from '../to-instant.ts';
import { describeCertificate } from './certificate-document.ts';
import type { IssuedCertificate } from './issue-certificate.ts';
import { textsOf } from './texts.ts';

/** What the file of an erasure holds: what was observed, when each system was asked, and the signed certificate. */
export async function describeErasureFile(
  plan: StoredPlan,
  issued: IssuedCertificate,
  { language, ids }: { language: 'de' | 'en'; ids: ReadonlySet<string> },
): Promise<CaseFileContent> {
  const { body, signature } = issued;
  const text = textsOf(language);
  const { title, subject = '', blocks, controller } = describeCertificate(body, signature, language);
  return {
    kind: 'erasure',
    number: body.occasion.reference,
    title: subject,
    controller,
    blocks: [{ kind: 'heading', level: 1, text: title }, ...blocks, ...describeReadBacks(plan, language)],
    documents: [
      { title: text('file.pdf'), extension: 'pdf', bytes: await issued.write('pdf', language) },
      { title: text('file.json'), extension: 'json', bytes: await issued.write('json', language) },
    ],
    data: { certificate: body, signature, readBacks: plan.snapshot.readBacks },
    ids,
  };
}

function describeReadBacks({ snapshot }: StoredPlan, language: 'de' | 'en'): Block[] {
  const text = textsOf(language);
  return [
    { kind: 'heading', level: 2, text: text('file.readBacks') },
    {
      kind: 'table',
      hasRowHeaders: true,
      columns: [
        { header: text('file.system'), share: 2 },
        { header: text('file.from'), share: 2 },
        { header: text('file.to'), share: 2 },
        { header: text('file.asked'), align: 'right' },
        { header: text('file.stillThere'), align: 'right' },
        { header: text('file.identifiers'), align: 'right' },
        { header: text('file.found'), align: 'right' },
      ],
      rows: snapshot.readBacks.map(({ backendId, from, to, asked, stillThere, identifiers, found }) => [
        findBackend(snapshot, backendId)?.name ?? backendId,
        toInstant(from),
        toInstant(to),
        Object.values(asked).reduce((sum, count) => sum + count, 0),
        stillThere,
        identifiers,
        found,
      ]),
    },
  ];
}
