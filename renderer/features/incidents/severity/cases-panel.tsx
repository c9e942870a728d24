import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { TextField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Mono, Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { Unverified } from '../../../ui/unverified.tsx';
import classes from './severity.module.css';

type Case = OutputOf<'incidents.comparableCases'>['cases'][number];

/** The cases the authorities published as examples, beside the form they help to fill in. */
export function CasesPanel({ onClose }: { onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const read = useCall('incidents.comparableCases', { language });
  if (!read.data) return read.error ? <ProblemMessage problem={read.error} /> : <Loading />;
  const { cases, source } = read.data;
  const wanted = words.trim().toLocaleLowerCase();
  const shown = cases.filter(({ title, group }) => `${title} ${group}`.toLocaleLowerCase().includes(wanted));
  return (
    <SidePanel title={text('incidents.cases')} onClose={onClose}>
      <TextField label={text('incidents.cases.search')} type="search" value={words} onChange={setWords} />
      <p role="status">{text('incidents.cases.shown', { shown: shown.length, all: cases.length })}</p>
      {[...Map.groupBy(shown, ({ group }) => group)].map(([group, those]) => (
        <section key={group} aria-label={group} className={classes.cases}>
          <h3>{group}</h3>
          <ul>
            {those.map((each) => (
              <li key={each.number}>
                <CaseEntry comparable={each} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Muted>{source.citation}</Muted>
      <Mono>{source.url}</Mono>
      {!source.isVerified && <Unverified />}
    </SidePanel>
  );
}

function CaseEntry({ comparable: { number, title, authority, persons, note } }: { comparable: Case }) {
  const text = useText();
  return (
    <>
      <p className={classes.caseTitle}>{text('incidents.cases.case', { number, title })}</p>
      <div>
        <Status meaning={authority ? 'soon' : 'information'}>
          {text(authority ? 'incidents.cases.authority' : 'incidents.cases.noAuthority')}
        </Status>
      </div>
      <div>
        <Status meaning={persons ? 'soon' : 'information'}>
          {text(persons ? 'incidents.cases.persons' : 'incidents.cases.noPersons')}
        </Status>
      </div>
      {note !== null && <Muted>{note}</Muted>}
    </>
  );
}
