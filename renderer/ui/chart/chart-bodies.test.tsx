import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { messages } from '../../lib/messages.ts';
import { LanguageContext } from '../../lib/use-text.ts';
import { ChartContext } from './chart-context.ts';
import type { ChartData } from './chart-data.ts';
import { ChartTable } from './chart-table.tsx';
import { HorizontalBars, ShareBars } from './horizontal-bars.tsx';
import { SeriesKey } from './series-key.tsx';

const data: ChartData = {
  columns: [
    { id: 'bot', label: 'Chatbot', kind: 'text' },
    { id: 'lacking', label: 'ohne Hinweis', kind: 'number' },
    { id: 'all', label: 'alle', kind: 'number' },
    { id: 'share', label: 'Anteil', kind: 'share', part: 'lacking', whole: 'all' },
  ],
  rows: [
    { bot: 'Schaden & <b>Unfall</b>', lacking: 111, all: 300 },
    { bot: 'Filialfinder', lacking: 0, all: 0 },
  ],
};

function render(picture: ReactNode): string {
  const markup = renderToStaticMarkup(
    <LanguageContext value="de">
      <IntlProvider locale="de-DE" messages={messages.de}>
        <ChartContext value={{ data, width: null }}>{picture}</ChartContext>
      </IntlProvider>
    </LanguageContext>,
  );
  return markup.replace(/\u00a0/g, ' ');
}

const widths = (markup: string) => [...markup.matchAll(/<rect width="([\d.]+%)"/g)].map(([, width]) => width);

describe('bars of categories', () => {
  it('are as long as their numbers, each with its name and number', () => {
    const markup = render(<HorizontalBars category="bot" value="lacking" />);
    expect(widths(markup)).toEqual(['100%', '0%']);
    expect(markup).toContain('>Schaden &amp; &lt;b&gt;Unfall&lt;/b&gt;<');
    expect(markup).toContain('>111<');
  });

  it('say of a share what it is a part of, on a track of the whole', () => {
    const markup = render(<ShareBars category="bot" share="share" />);
    expect(widths(markup)).toEqual(['100%', '37%', '100%', '0%']);
    expect(markup).toContain('>37 % (111 von 300)<');
    expect(markup).toContain('>– (0 von 0)<');
  });

  it('draw no share of a column that is none', () => {
    expect(() => render(<ShareBars category="bot" share="all" />)).toThrow('no share');
  });
});

it('series are told apart by pattern as well as colour, and named', () => {
  const markup = render(<SeriesKey series={['lacking', 'all']} />);
  const fills = [...markup.matchAll(/<rect x="0.5"[^>]* fill="([^"]*)"/g)].map(([, fill]) => fill);
  expect(fills[0]).toBe('var(--accent)');
  expect(fills[1]).toMatch(/^url\(#[\w-]+\)$/);
  expect(markup).toContain(`id="${fills[1]?.slice(5, -1)}"`);
  expect(markup).toContain('>ohne Hinweis<');
});

describe('the table', () => {
  it('has a head for each column and each row, and the numbers of the picture', () => {
    const markup = render(<ChartTable data={data} title="37 % ohne Hinweis" unit="Gespräche" />);
    expect(markup.match(/<th scope="col"/g)).toHaveLength(4);
    expect(markup.match(/<th scope="row"/g)).toHaveLength(2);
    expect(markup).toContain('aria-label="37 % ohne Hinweis"');
    expect(markup).toContain('>37 %<');
    expect(markup).not.toContain(messages.de['ui.chart.emptyRows']);
  });

  it('says so where it leaves out rows', () => {
    const sparse = { ...data, hidesEmptyRows: true };
    const markup = render(<ChartTable data={sparse} title="x" unit="y" />);
    expect(markup.match(/<th scope="row"/g)).toHaveLength(1);
    expect(markup).toContain(messages.de['ui.chart.emptyRows']);
  });
});
