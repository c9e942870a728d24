import type { InputOf, ReplyOf } from '../../../../../shared/contract/index.ts';
import { answerField } from '../../../../../shared/rules/breach/form/testing/answer-field.ts';
import { openIncidentTest, type IncidentTest } from '../../testing/open-incident-test.ts';

const hour = 3_600_000;
type Values = InputOf<'incidents.fillNotification'>['values'];

/** A breach at an organisation in Munich, aware of it since this moment. */
export interface NotificationTest extends IncidentTest {
  /** Of the incident. */
  id: string;
  /** So many hours from now. */
  moment(hours: number): string;
  /** @returns its id */
  draft(type?: InputOf<'incidents.draftNotification'>['type'], authorityId?: string): Promise<string>;
  read(notificationId: string): Promise<ReplyOf<'incidents.notification'>>;
  fill(notificationId: string, values: Values): Promise<ReplyOf<'incidents.fillNotification'>>;
  /** Answers whatever is missing. */
  complete(notificationId: string): Promise<void>;
  send(
    notificationId: string,
    extra?: Partial<InputOf<'incidents.recordDispatch'>>,
  ): Promise<ReplyOf<'incidents.recordDispatch'>>;
}

export async function openNotificationTest(): Promise<NotificationTest> {
  const at = await openIncidentTest();
  const moment = (hours: number): string => new Date(at.clock.now + hours * hour).toISOString();
  const { controllers } = await at.call('controllers.list');
  await at.call('controllers.update', {
    id: controllers[0]!.id,
    changes: {
      address: 'Musterweg 1\n80331 München',
      establishments: ['München, Bayern'],
      dataProtectionOfficer: 'Dana Probst\ndsb@muster.example',
    },
  });
  const id = await at.open({
    facts: {
      title: 'Schlüssel im Log',
      kind: 'breach',
      breachTypes: ['confidentiality'],
      description: 'Ein Schlüssel stand in einem öffentlichen Log.',
      cause: 'internalAccident',
    },
    moments: { occurred: moment(-2), aware: moment(0) },
    awareReasons: 'Das Protokoll zeigt fremde Abrufe.',
  });
  const read: NotificationTest['read'] = (notificationId) =>
    at.call('incidents.notification', { id, notificationId, language: 'en' });
  const fill: NotificationTest['fill'] = (notificationId, values) =>
    at.call('incidents.fillNotification', { id, notificationId, values });
  return {
    ...at,
    id,
    moment,
    read,
    fill,
    async draft(type = 'initial', authorityId) {
      const input = { id, type, ...(authorityId !== undefined && { authorityId }) };
      return (await at.call('incidents.draftNotification', input)).notificationId;
    },
    async complete(notificationId) {
      for (let round = 0; round < 10; round += 1) {
        const { missing, fields, values } = await read(notificationId);
        if (missing.length === 0) return;
        const asked = fields.filter(({ number }) => missing.includes(number));
        await fill(
          notificationId,
          Object.fromEntries(asked.map((field) => [field.number, answerField(field, values)])),
        );
      }
    },
    send: (notificationId, extra = {}) =>
      at.call('incidents.recordDispatch', {
        id,
        notificationId,
        at: moment(0),
        channel: 'webForm',
        proof: 'Eingangsbestätigung vom Portal',
        ...extra,
      }),
  };
}

export function fieldOf({ fields }: ReplyOf<'incidents.notification'>, number: number) {
  return fields.find((field) => field.number === number)!;
}
