import type { ReactNode } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { incidentMoments } from '../../../../shared/contract/incidents/vocabulary.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Part } from '../../../ui/part.tsx';
import { Facts } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { ToldState } from './told-state.tsx';
import classes from '../incident-register.module.css';

type Incident = OutputOf<'incidents.get'>;

/** What the register says of one incident. What was not said is shown as missing: the law asks for it. */
export function EntryFacts({ incident }: { incident: Incident }) {
  const text = useText();
  const format = useFormat();
  const { facts, moments, scopes, decisions, notifications } = incident;
  const say = (value: string): ReactNode =>
    value.trim() === '' ? (
      <Status meaning="soon">{text('incidentRegister.missing')}</Status>
    ) : (
      <span className={classes.words}>{value}</span>
    );
  const [scope] = scopes;
  return (
    <>
      <Part title={text('incidentRegister.facts')}>
        <Facts
          facts={[
            { label: text('incidents.description'), value: say(facts.description) },
            { label: text('incidents.kind'), value: text(`incidents.kind.${facts.kind}`) },
            {
              label: text('incidents.breachTypes'),
              value: say(facts.breachTypes.map((each) => text(`incidents.breachType.${each}`)).join(', ')),
            },
            { label: text('incidents.cause'), value: text(`incidents.cause.${facts.cause}`) },
            { label: text('incidents.systems'), value: say(facts.systems) },
            ...incidentMoments.flatMap((moment) => {
              const at = moments[moment];
              return at === null
                ? []
                : [{ label: text(`incidents.moment.${moment}`), value: format.zoned(at) as ReactNode }];
            }),
            {
              label: text('incidentRegister.concerned'),
              value:
                scope === undefined
                  ? say('')
                  : text('incidentRegister.concernedValue', {
                      least: format.number(scope.people.least),
                      most: format.number(scope.people.most),
                      conversations: format.number(scope.conversations),
                    }),
            },
          ]}
        />
      </Part>
      <Part title={text('incidents.effects')}>
        <p>{say(facts.effects)}</p>
      </Part>
      <Part title={text('incidentRegister.remedies')}>
        <Facts
          facts={[
            { label: text('incidents.containment'), value: say(facts.containment) },
            { label: text('incidents.remedies'), value: say(facts.remedies) },
          ]}
        />
      </Part>
      <Part title={text('incidentRegister.told')}>
        <Facts
          facts={[
            { label: text('incidentRegister.authorityTold'), value: <ToldState at={incident.authorityTold} /> },
            { label: text('incidentRegister.personsTold'), value: <ToldState at={incident.personsTold} /> },
            ...notifications.flatMap(({ dispatch, authority }) =>
              dispatch === null || dispatch.reference === ''
                ? []
                : [{ label: text('incidentRegister.reference'), value: `${authority}, ${dispatch.reference}` }],
            ),
            ...decisions
              .filter(({ supersededBy }) => supersededBy === null)
              .map((decision) => ({
                label: text(`incidentRegister.decision.${decision.subject}`),
                value: (
                  <>
                    <div>{text(`incidents.decision.${decision.choice}`)}</div>
                    <div className={classes.words}>{decision.reasons}</div>
                    {decision.departsFromAdvice && (
                      <Status meaning="information">{text('incidents.decision.departs')}</Status>
                    )}
                  </>
                ),
              })),
          ]}
        />
      </Part>
    </>
  );
}
