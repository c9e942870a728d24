import type { BotEntry } from '../../../shared/contract/bots.ts';
import { useText } from '../../lib/use-text.ts';
import { Part } from '../../ui/part.tsx';
import { Facts, Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import classes from './bots.module.css';

/** Which role the AI Act gives, and whether its duties are met. */
export function DutiesPart({ bot: { fields } }: { bot: BotEntry }) {
  const text = useText();
  const { role, isHighRisk, duties } = fields.aiAct;
  return (
    <Part title={text('bots.duties')}>
      <Facts
        facts={[
          { label: text('bots.role'), value: text(`bots.role.${role}`) },
          { label: text('bots.highRisk'), value: text(`bots.highRisk.${isHighRisk}`) },
        ]}
      />
      {duties.length === 0 && <Muted>{text('bots.duties.none')}</Muted>}
      <ul className={classes.list}>
        {duties.map(({ duty, how, isMet }) => (
          <li key={duty} className={classes.item}>
            <strong>{text(`bots.duty.${duty}`)}</strong>
            <Status meaning={isMet ? 'fine' : 'soon'}>{text(isMet ? 'bots.duty.met' : 'bots.duty.open')}</Status>
            {how !== '' && <p className={classes.words}>{how}</p>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
