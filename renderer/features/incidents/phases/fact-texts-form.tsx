import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import { findFieldProblems } from '../../../lib/field-problems.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Part } from '../../../ui/part.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row, Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import type { FactText } from '../facts/fact-fields.ts';
import { changedTexts, pickTexts, takeOver } from './fact-texts.ts';

interface FactTextsFormProps {
  incident: Incident;
  names: readonly FactText[];
}

/** What a phase brings to light, noted where the work is. Notification and register take it from there. */
export function FactTextsForm({ incident, names }: FactTextsFormProps) {
  const manages = useMay('incidents.manage') && incident.isOpen;
  return manages ? <FactTexts incident={incident} names={names} /> : null;
}

/** Saved when a field is left, too: whoever goes on to another phase loses nothing. */
function FactTexts({ incident, names }: FactTextsFormProps) {
  const text = useText();
  const update = useCommand('incidents.update');
  const saved = pickTexts(incident.facts, names);
  const [base, setBase] = useState(saved);
  const [texts, setTexts] = useState(saved);
  if (names.some((name) => saved[name] !== base[name])) {
    setBase(saved);
    setTexts(takeOver(texts, base, saved));
  }
  const changes = changedTexts(texts, saved);
  const isChanged = Object.keys(changes).length > 0;
  const input = { id: incident.id, facts: changes };
  const problems = findFieldProblems(contract.incidents.update.input, input);
  const save = () => {
    if (isChanged && !update.isPending && Object.keys(problems).length === 0) update.mutate(input);
  };
  return (
    <Part title={text('incidents.findings')}>
      <Form label={text('incidents.findings')} onSubmit={save} failure={update.error}>
        <Stack>
          {names.map((name) => {
            const problem = problems[`facts.${name}`];
            return (
              <TextAreaField
                key={name}
                label={text(`incidents.${name}`)}
                value={texts[name] ?? ''}
                onChange={(value) => setTexts({ ...texts, [name]: value })}
                onBlur={save}
                problem={problem && text(problem)}
                hint={text(`incidents.${name}.hint`)}
              />
            );
          })}
          <ProblemMessage problem={update.error} />
          <Row>
            <Button type="submit" isBusy={update.isPending} isDisabled={!isChanged}>
              {text('incidents.findings.save')}
            </Button>
            {isChanged && <Muted>{text('incidents.findings.unsaved')}</Muted>}
          </Row>
        </Stack>
      </Form>
    </Part>
  );
}
