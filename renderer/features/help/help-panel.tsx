import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { ManualText } from './manual-text.tsx';
import { manualPages, readManual } from './manual.ts';
import type { ManualPage } from './manual.ts';

interface HelpPanelProps {
  /** Of the screen one is in, the likeliest first. */
  pages: readonly [ManualPage, ...ManualPage[]];
  onClose: () => void;
}

/** The manual beside the screen: its page follows the screen until somebody chooses another one. */
export function HelpPanel({ pages, onClose }: HelpPanelProps) {
  const text = useText();
  const language = useLanguage();
  const [chosen, setChosen] = useState<ManualPage | null>(null);
  const shown = chosen ?? pages[0];
  const { title, body } = readManual(language, shown);
  const article = useRef<HTMLElement>(null);
  useEffect(() => article.current?.focus(), [shown]);
  const others = pages.filter((page) => page !== shown);
  return (
    <SidePanel title={text('help.title')} onClose={onClose}>
      <SelectField
        label={text('help.page')}
        value={shown}
        choices={manualPages.map((page) => ({ value: page, label: readManual(language, page).title }))}
        onChange={(value) => setChosen(manualPages.find((page) => page === value) ?? null)}
      />
      <article ref={article} tabIndex={-1} aria-label={title}>
        <h2>{title}</h2>
        <ManualText body={body} onOpen={setChosen} />
      </article>
      {others.length > 0 && (
        <section aria-label={text('help.ofScreen')}>
          <h3>{text('help.ofScreen')}</h3>
          {others.map((page) => (
            <Button key={page} kind="quiet" isCompact onClick={() => setChosen(page)}>
              {readManual(language, page).title}
            </Button>
          ))}
        </section>
      )}
    </SidePanel>
  );
}
