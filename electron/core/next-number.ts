import { inRegister, type RegisterReader } from './vault/index.ts';

/** The next number of an organisation in a series, e.g. AV-0012. One that was removed keeps its number for good. */
export function nextNumber(
  register: RegisterReader,
  { controllerId, series, digits }: { controllerId: string; series: string; digits: number },
): string {
  const given = register.get(
    inRegister
      .selectFrom('given_number')
      .select('last')
      .where('controller_id', '=', controllerId)
      .where('series', '=', series),
  );
  return `${series}${String((given?.last ?? 0) + 1).padStart(digits, '0')}`;
}
