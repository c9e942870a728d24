import { useText } from '../../../lib/use-text.ts';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { AuthorityFacts } from './authority-facts.tsx';
import { sectors, useAuthorities } from './use-authorities.ts';
import type { Sector } from './use-authorities.ts';

interface AuthorityFieldsProps {
  controllerId: string;
  sector: Sector;
  onSector: (sector: Sector) => void;
  /** Empty: the proposed one. */
  authorityId: string;
  onChoose: (authorityId: string) => void;
}

/** Which authority is notified: the competent one is proposed, another can be chosen. */
export function AuthorityFields({ controllerId, sector, onSector, authorityId, onChoose }: AuthorityFieldsProps) {
  const text = useText();
  const { authorities, proposed, why, problem } = useAuthorities(controllerId, sector);
  const chosen = authorities.find(({ id }) => id === (authorityId === '' ? proposed : authorityId));
  return (
    <Stack>
      <SelectField
        label={text('notifications.sector')}
        value={sector}
        onChange={(value) => onSector(sectors.find((each) => each === value) ?? 'private')}
        choices={sectors.map((value) => ({ value, label: text(`notifications.sector.${value}`) }))}
        hint={text('notifications.sector.hint')}
      />
      <SelectField
        label={text('notifications.authority')}
        value={chosen?.id ?? ''}
        onChange={onChoose}
        choices={[
          ...(chosen ? [] : [{ value: '', label: text('notifications.authority.choose') }]),
          ...authorities.map(({ id, name, region }) => ({
            value: id,
            label: text('notifications.authority.of', { name, region }),
          })),
        ]}
      />
      {chosen && chosen.id === proposed && (
        <Status meaning="information">{text('notifications.authority.proposed', { why })}</Status>
      )}
      {proposed === null && !chosen && why !== '' && <Status meaning="soon">{why}</Status>}
      <ProblemMessage problem={problem} />
      {chosen && <AuthorityFacts authority={chosen} />}
    </Stack>
  );
}
