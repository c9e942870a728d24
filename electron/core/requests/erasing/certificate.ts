import type { ParsedInputOf, OutputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import type { OutsideChange } from '../../handlers.ts';
export async function writeCertificate(
  _context: Context,
  _input: ParsedInputOf<'requests.certificate'>,
): Promise<OutsideChange<OutputOf<'requests.certificate'>>> {
  throw new Error('later');
}
