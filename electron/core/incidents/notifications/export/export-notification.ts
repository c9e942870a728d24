import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import { readController } from '../../../controllers/index.ts';
import { writeDocx, writePdf } from '../../../documents/index.ts';
import { nameFile } from '../../../exports/index.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { writeNewFile } from '../../../write-new-file.ts';
import { requireIncident, standingTime } from '../../incident-rows.ts';
import { requireNotification } from '../notification-rows.ts';
import { wordsOf } from '../prefill/words.ts';
import { readNotification } from '../read-notification.ts';
import { describeAnswers } from './describe-answers.ts';
import { describeNotification } from './describe-notification.ts';
import { writeNotificationJson } from './write-json.ts';
import { writeText } from './write-text.ts';
import { exportWords } from './words.ts';

/** @throws Problem incident.unknown, incident.notificationUnknown, export.exists, storage.* */
export function exportNotification(
  context: Context,
  { id, notificationId, format, language, to }: ParsedInputOf<'incidents.exportNotification'>,
): OutsideChange<OutputOf<'incidents.exportNotification'>> {
  const { register } = context;
  const incident = requireIncident(register, id);
  const notification = readNotification(context, incident, requireNotification(register, id, notificationId));
  const controller = readController(register, incident.controller_id);
  const occasion = { incident, controller, at: standingTime(incident, context.now()) };
  const { sections, missing } = describeAnswers(notification, wordsOf(language, controller.zone));
  return {
    refs: { incidentId: id, notificationId, format, missing: missing.length },
    async apply() {
      const file = nameFile(to, format);
      const written = await write();
      writeNewFile(file, () => [written]);
      return { output: { path: file, missing } };
    },
  };

  async function write(): Promise<string | Uint8Array> {
    switch (format) {
      case 'json':
        return writeNotificationJson(notification, occasion, language);
      case 'txt':
        return writeText(sections, exportWords(language)('empty'));
      case 'pdf':
        return writePdf(describeNotification(notification, occasion, language));
      case 'docx':
        return writeDocx(describeNotification(notification, occasion, language));
    }
  }
}
