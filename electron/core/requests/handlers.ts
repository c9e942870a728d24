import type { Handlers } from '../handlers.ts';
import { caseFileHandlers } from './case-file/handlers.ts';
import { caseHandlers } from './cases/handlers.ts';
import { disclosureHandlers } from './disclosure/handlers.ts';
import { erasureHandlers } from './erasing/handlers.ts';
import { letterHandlers } from './letters/handlers.ts';
import { linkHandlers } from './links/handlers.ts';

export const requestsHandlers: Handlers<'requests'> = {
  ...caseHandlers,
  ...linkHandlers,
  ...disclosureHandlers,
  ...erasureHandlers,
  ...letterHandlers,
  ...caseFileHandlers,
};
