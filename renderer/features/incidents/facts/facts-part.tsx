import { useState } from 'react';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Part } from '../../../ui/part.tsx';
import { Facts } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { EditButton } from './edit-button.tsx';
import { EditFactsDialog } from './edit-facts-dialog.tsx';
import { factTexts } from './fact-fields.ts';
import { LawsDialog } from './laws-dialog.tsx';
import { LinksPart } from './links-part.tsx';
import { MomentsPart } from './moments-part.tsx';
import { ToldFacts } from './told-facts.tsx';
import { useRegimes } from './use-regimes.ts';

/** What is known: when, what, under which law, and what it touches. */
export function FactsPart({ incident }: { incident: Incident }) {
  const manages = useMay('incidents.manage') && incident.isOpen;
  return (
    <>
      <MomentsPart incident={incident} manages={manages} />
      <WhatHappened incident={incident} manages={manages} />
      <Laws incident={incident} manages={manages} />
      <LinksPart incident={incident} manages={manages} />
    </>
  );
}

interface PartProps {
  incident: Incident;
  manages: boolean;
}

function WhatHappened({ incident, manages }: PartProps) {
  const text = useText();
  const [isEditing, setIsEditing] = useState(false);
  const { facts, origin } = incident;
  return (
    <Part title={text('incidents.whatHappened')}>
      <ToldFacts facts={[{ label: text('incidents.description'), words: facts.description }]} />
      <Facts
        facts={[
          { label: text('incidents.kind'), value: text(`incidents.kind.${facts.kind}`) },
          ...(facts.breachTypes.length === 0
            ? []
            : [
                {
                  label: text('incidents.breachTypes'),
                  value: facts.breachTypes.map((type) => text(`incidents.breachType.${type}`)).join(', '),
                },
              ]),
          { label: text('incidents.cause'), value: text(`incidents.cause.${facts.cause}`) },
          { label: text('incidents.role'), value: text(`incidents.role.${facts.role}`) },
          { label: text('incidents.origin'), value: text(`incidents.origin.${origin.kind}`) },
        ]}
      />
      <ToldFacts
        facts={factTexts
          .filter((name) => name !== 'description')
          .map((name) => ({ label: text(`incidents.${name}`), words: facts[name] }))}
      />
      {manages && (
        <div>
          <EditButton part={text('incidents.whatHappened')} onClick={() => setIsEditing(true)} />
        </div>
      )}
      {isEditing && <EditFactsDialog incident={incident} onClose={() => setIsEditing(false)} />}
    </Part>
  );
}

function Laws({ incident, manages }: PartProps) {
  const text = useText();
  const [isEditing, setIsEditing] = useState(false);
  const { nameRegime, nameCircumstance } = useRegimes();
  const { regimes, circumstances } = incident.facts;
  const applied = regimes.length > 0 ? regimes : [...new Set(incident.clocks.map(({ regime }) => regime))];
  return (
    <Part title={text('incidents.laws')}>
      <Facts
        facts={[
          {
            label: text(regimes.length > 0 ? 'incidents.regimes' : 'incidents.regimes.own'),
            value: applied.map((id) => <div key={id}>{nameRegime(id)}</div>),
          },
          ...(circumstances.length === 0
            ? []
            : [
                {
                  label: text('incidents.circumstances'),
                  value: circumstances.map((id) => <div key={id}>{nameCircumstance(id)}</div>),
                },
              ]),
        ]}
      />
      {manages && (
        <div>
          <EditButton part={text('incidents.laws')} onClick={() => setIsEditing(true)} />
        </div>
      )}
      {isEditing && <LawsDialog incident={incident} onClose={() => setIsEditing(false)} />}
    </Part>
  );
}
