import type { ManualPage } from '../features/help/index.ts';
import type { NavigationEntry } from './navigation.ts';

/** Which pages of the manual each screen has beside it, the likeliest first. */
export const helpPages: Record<NavigationEntry['route'], readonly [ManualPage, ...ManualPage[]]> = {
  '/today': ['morning', 'start', 'questions'],
  '/search': ['questions', 'review-transcripts'],
  '/transcripts': ['review-transcripts'],
  '/findings': ['review-transcripts', 'breach-at-night'],
  '/checks': ['review-transcripts'],
  '/reviews': ['review-transcripts'],
  '/requests': ['answer-access', 'erase-and-prove'],
  '/retention': ['retention', 'agree-as-second-person'],
  '/incidents': ['breach-at-night', 'drill-breach'],
  '/records': ['export-register'],
  '/programme': ['programme'],
  '/backends': ['connect-chatbot', 'start'],
  '/approvals': ['agree-as-second-person'],
  '/users': ['users-and-roles'],
  '/access-reviews': ['who-read-what'],
  '/log': ['who-read-what'],
  '/settings': ['backup-and-recovery', 'connect-chatbot', 'agree-as-second-person'],
};
