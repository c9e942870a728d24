import { Component } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../lib/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';

/** A defect in one screen must not leave an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    return <Failure failure={this.state.failure} onRetry={() => this.setState({ failure: null })} />;
  }
}

function Failure({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const text = useText();
  return (
    <main style={{ padding: 24, maxWidth: 640 }}>
      <ProblemMessage problem={failure} action={<Button onClick={onRetry}>{text('app.tryAgain')}</Button>} />
    </main>
  );
}
