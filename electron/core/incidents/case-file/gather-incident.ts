import { readUserNames } from '../../access/index.ts';
import type { CaseDocument, CaseFileContent } from '../../case-files/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import { writePdf, type Block } from '../../documents/index.ts';
import { inContent } from '../../vault/index.ts';
import { getIncident } from '../cases/reading/get-incident.ts';
import { listCommunications } from '../communications/communication-rows.ts';
import { print } from '../communications/export-communication.ts';
import { requireIncident, standingTime } from '../incident-rows.ts';
import { describeNotification, type Occasion } from '../notifications/export/describe-notification.ts';
import { writeNotificationJson } from '../notifications/export/write-json.ts';
import { listNotifications } from '../notifications/notification-rows.ts';
import { readNotification } from '../notifications/read-notification.ts';
import { readBreach } from '../register/breaches/read-breaches.ts';
import { readStanding } from '../standing.ts';
import { describeIncident } from './describe-incident.ts';
import { wordsOf, type IncidentWords } from './words.ts';

/** Everything that is documented about an incident, but who is concerned. @throws Problem incident.unknown */
export async function gatherIncident(context: Context, id: string, language: 'de' | 'en'): Promise<CaseFileContent> {
  const { register } = context;
  const row = requireIncident(register, id);
  const controller = readController(register, row.controller_id);
  const words = wordsOf(language, controller.zone);
  const standing = readStanding(context, row, language);
  const breach = readBreach(context, standing, controller, readUserNames(register), language);
  const incident = await getIncident(context, { id, language });
  const occasion = { incident: row, controller, at: standingTime(row, context.now()) };
  const printed = await printCommunications(context, occasion, words);
  const gone = incident.communications.length - printed.length;
  const missing: Block[] = gone === 0 ? [] : [{ kind: 'paragraph', text: words.say('sent.gone', { count: gone }) }];
  return {
    kind: 'incident',
    number: row.number,
    title: standing.facts.title,
    controller: controller.name,
    isDrill: incident.isDrill,
    blocks: [...describeIncident(incident, breach, words), ...missing],
    documents: [...(await printNotifications(context, occasion, words)), ...printed],
    data: incident,
    ids: new Set([id, row.number]),
  };
}

async function printNotifications(
  context: Context,
  occasion: Occasion,
  { language, say, name }: IncidentWords,
): Promise<CaseDocument[]> {
  const documents: CaseDocument[] = [];
  for (const row of listNotifications(context.register, occasion.incident.id).toReversed()) {
    const notification = readNotification(context, occasion.incident, row);
    const type = name('notificationType', row.type);
    documents.push(
      {
        title: say('document.notification', { type }),
        extension: 'pdf',
        bytes: await writePdf(describeNotification(notification, occasion, language)),
      },
      {
        title: say('document.notificationData', { type }),
        extension: 'json',
        bytes: Buffer.from(writeNotificationJson(notification, occasion, language)),
      },
    );
  }
  return documents;
}

/** As far as their words are still there. */
async function printCommunications(
  { register, vault }: Context,
  occasion: Occasion,
  { say, name }: IncidentWords,
): Promise<CaseDocument[]> {
  const { id } = occasion.incident;
  const texts = await vault.contentReader.all(
    inContent
      .selectFrom('incident_communication_text')
      .select(['communication_id', 'subject', 'body'])
      .where('incident_id', '=', id),
  );
  const documents: CaseDocument[] = [];
  for (const row of listCommunications(register, id).toReversed()) {
    const text = texts.find((each) => each.communication_id === row.id);
    if (!text) continue;
    documents.push({
      title: say('document.communication', { kind: name('communicationKind', row.kind) }),
      extension: 'pdf',
      bytes: Buffer.from(await print({ text, row, ...occasion }, 'pdf')),
    });
  }
  return documents;
}
