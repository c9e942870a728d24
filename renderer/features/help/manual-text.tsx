import { Markdown } from 'markdown-to-jsx/react';
import { createContext, use } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { findLinked } from './manual.ts';
import type { ManualPage } from './manual.ts';
import classes from './help.module.css';

type MarkdownOptions = NonNullable<ComponentProps<typeof Markdown>['options']>;

interface ManualTextProps {
  body: string;
  onOpen: (page: ManualPage) => void;
}

const OpenPageContext = createContext<(page: ManualPage) => void>(() => undefined);

/** Links lead to other pages of the manual, or nowhere. */
function ManualLink({ href, children }: { href?: string; children?: ReactNode }) {
  const openPage = use(OpenPageContext);
  const page = findLinked(href);
  if (!page) return <>{children}</>;
  return (
    <button type="button" className={classes.link} onClick={() => openPage(page)}>
      {children}
    </button>
  );
}

const options: MarkdownOptions = {
  disableParsingRawHTML: true,
  // The panel's own heading is the page's title.
  overrides: { a: ManualLink, h2: 'h3', img: () => null },
} as const;

/** A page of the manual. Whatever a text could hold beside its words, HTML included, stays text. */
export function ManualText({ body, onOpen }: ManualTextProps) {
  return (
    <OpenPageContext value={onOpen}>
      <Markdown className={classes.text} options={options}>
        {body}
      </Markdown>
    </OpenPageContext>
  );
}
