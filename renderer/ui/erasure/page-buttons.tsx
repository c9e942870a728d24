import { useText } from '../../lib/use-text.ts';
import { Button } from '../button.tsx';
import { Row } from '../stack.tsx';

interface PageButtonsProps {
  /** Counted from 0. */
  page: number;
  pageSize: number;
  /** On this page. */
  shown: number;
  total: number;
  onPage: (page: number) => void;
}

/** Leads through a list of several pages; nothing where there is one. */
export function PageButtons({ page, pageSize, shown, total, onPage }: PageButtonsProps) {
  const text = useText();
  if (total <= pageSize && page === 0) return null;
  return (
    <Row>
      <Button isDisabled={page === 0} onClick={() => onPage(page - 1)}>
        {text('requests.erase.previous')}
      </Button>
      <span>{text('requests.erase.page', { from: page * pageSize + 1, to: page * pageSize + shown, total })}</span>
      <Button isDisabled={(page + 1) * pageSize >= total} onClick={() => onPage(page + 1)}>
        {text('requests.erase.next')}
      </Button>
    </Row>
  );
}
