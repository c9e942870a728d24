import { findExpiredContent, noteContentRemoved, removeExpiredContent } from './expired-content.ts';
import { readIncidentYears, storeIncidentYears } from './keep-years.ts';

/** How long the words and people of closed incidents are kept, for where all such times are kept. */
export const incidentKeeping = {
  readYears: readIncidentYears,
  storeYears: storeIncidentYears,
  findExpired: findExpiredContent,
  removeExpired: removeExpiredContent,
  noteRemoved: noteContentRemoved,
};
