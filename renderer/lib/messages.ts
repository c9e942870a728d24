import accessReviewsDe from '../locales/de/access-reviews.json' with { type: 'json' };
import approvalsDe from '../locales/de/approvals.json' with { type: 'json' };
import assessmentsDe from '../locales/de/assessments.json' with { type: 'json' };
import auditDe from '../locales/de/audit.json' with { type: 'json' };
import backendsDe from '../locales/de/backends.json' with { type: 'json' };
import botsDe from '../locales/de/bots.json' with { type: 'json' };
import checksDe from '../locales/de/checks.json' with { type: 'json' };
import controllersDe from '../locales/de/controllers.json' with { type: 'json' };
import deadlinesDe from '../locales/de/deadlines.json' with { type: 'json' };
import findingsDe from '../locales/de/findings.json' with { type: 'json' };
import helpDe from '../locales/de/help.json' with { type: 'json' };
import incidentRegisterDe from '../locales/de/incident-register.json' with { type: 'json' };
import incidentScopeDe from '../locales/de/incident-scope.json' with { type: 'json' };
import incidentsDe from '../locales/de/incidents.json' with { type: 'json' };
import jobsDe from '../locales/de/jobs.json' with { type: 'json' };
import paletteDe from '../locales/de/palette.json' with { type: 'json' };
import notificationsDe from '../locales/de/notifications.json' with { type: 'json' };
import playbooksDe from '../locales/de/playbooks.json' with { type: 'json' };
import processorsDe from '../locales/de/processors.json' with { type: 'json' };
import programmeDe from '../locales/de/programme.json' with { type: 'json' };
import recordsDe from '../locales/de/records.json' with { type: 'json' };
import requestsDe from '../locales/de/requests.json' with { type: 'json' };
import retentionDe from '../locales/de/retention.json' with { type: 'json' };
import reviewsDe from '../locales/de/reviews.json' with { type: 'json' };
import searchDe from '../locales/de/search.json' with { type: 'json' };
import shortcutsDe from '../locales/de/shortcuts.json' with { type: 'json' };
import todayDe from '../locales/de/today.json' with { type: 'json' };
import transcriptsDe from '../locales/de/transcripts.json' with { type: 'json' };
import usersDe from '../locales/de/users.json' with { type: 'json' };
import accessReviewsEn from '../locales/en/access-reviews.json' with { type: 'json' };
import approvalsEn from '../locales/en/approvals.json' with { type: 'json' };
import assessmentsEn from '../locales/en/assessments.json' with { type: 'json' };
import auditEn from '../locales/en/audit.json' with { type: 'json' };
import backendsEn from '../locales/en/backends.json' with { type: 'json' };
import botsEn from '../locales/en/bots.json' with { type: 'json' };
import checksEn from '../locales/en/checks.json' with { type: 'json' };
import controllersEn from '../locales/en/controllers.json' with { type: 'json' };
import deadlinesEn from '../locales/en/deadlines.json' with { type: 'json' };
import findingsEn from '../locales/en/findings.json' with { type: 'json' };
import helpEn from '../locales/en/help.json' with { type: 'json' };
import incidentRegisterEn from '../locales/en/incident-register.json' with { type: 'json' };
import incidentScopeEn from '../locales/en/incident-scope.json' with { type: 'json' };
import incidentsEn from '../locales/en/incidents.json' with { type: 'json' };
import jobsEn from '../locales/en/jobs.json' with { type: 'json' };
import paletteEn from '../locales/en/palette.json' with { type: 'json' };
import notificationsEn from '../locales/en/notifications.json' with { type: 'json' };
import playbooksEn from '../locales/en/playbooks.json' with { type: 'json' };
import processorsEn from '../locales/en/processors.json' with { type: 'json' };
import programmeEn from '../locales/en/programme.json' with { type: 'json' };
import recordsEn from '../locales/en/records.json' with { type: 'json' };
import requestsEn from '../locales/en/requests.json' with { type: 'json' };
import retentionEn from '../locales/en/retention.json' with { type: 'json' };
import reviewsEn from '../locales/en/reviews.json' with { type: 'json' };
import searchEn from '../locales/en/search.json' with { type: 'json' };
import shortcutsEn from '../locales/en/shortcuts.json' with { type: 'json' };
import todayEn from '../locales/en/today.json' with { type: 'json' };
import transcriptsEn from '../locales/en/transcripts.json' with { type: 'json' };
import usersEn from '../locales/en/users.json' with { type: 'json' };
import type { Language } from './language.ts';
import { startMessages } from './start-messages.ts';

/** Everything the window says. Loaded with what is behind the lock: it is most of what there is to read. */
const english = {
  ...startMessages.en,
  ...accessReviewsEn,
  ...approvalsEn,
  ...assessmentsEn,
  ...auditEn,
  ...backendsEn,
  ...botsEn,
  ...checksEn,
  ...controllersEn,
  ...deadlinesEn,
  ...findingsEn,
  ...helpEn,
  ...incidentRegisterEn,
  ...incidentScopeEn,
  ...incidentsEn,
  ...jobsEn,
  ...paletteEn,
  ...notificationsEn,
  ...playbooksEn,
  ...processorsEn,
  ...programmeEn,
  ...recordsEn,
  ...requestsEn,
  ...retentionEn,
  ...reviewsEn,
  ...searchEn,
  ...shortcutsEn,
  ...todayEn,
  ...transcriptsEn,
  ...usersEn,
};

export type MessageId = keyof typeof english;

const german: Record<MessageId, string> = {
  ...startMessages.de,
  ...accessReviewsDe,
  ...approvalsDe,
  ...assessmentsDe,
  ...auditDe,
  ...backendsDe,
  ...botsDe,
  ...checksDe,
  ...controllersDe,
  ...deadlinesDe,
  ...findingsDe,
  ...helpDe,
  ...incidentRegisterDe,
  ...incidentScopeDe,
  ...incidentsDe,
  ...jobsDe,
  ...paletteDe,
  ...notificationsDe,
  ...playbooksDe,
  ...processorsDe,
  ...programmeDe,
  ...recordsDe,
  ...requestsDe,
  ...retentionDe,
  ...reviewsDe,
  ...searchDe,
  ...shortcutsDe,
  ...todayDe,
  ...transcriptsDe,
  ...usersDe,
};

export const messages: Record<Language, Record<MessageId, string>> = { de: german, en: english };

export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(english, id);
}
