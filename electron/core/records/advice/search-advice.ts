import type { SearchSource } from '../../search/index.ts';
import { listAdvice } from './advice-rows.ts';

/** What was asked of the data protection officer and answered, the newest first. */
export const adviceSearch: SearchSource = {
  domain: 'advice',
  permission: 'records.read',
  find({ register }, { fits, limit }) {
    return listAdvice(register)
      .filter(({ number, subject, question, advice }) => fits(`${number} ${subject}\n${question}\n${advice ?? ''}`))
      .slice(0, limit)
      .map(({ id, number, subject }) => ({
        id,
        number,
        title: subject,
        detail: '',
        opens: { what: 'advice', id, botId: null },
      }));
  },
};
