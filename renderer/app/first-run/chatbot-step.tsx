import { FirstBackendChoice } from '../../features/backends/index.ts';
import { useText } from '../../lib/use-text.ts';

/** The own chatbot system, or the sample, which Custos starts on this machine by itself. */
export function ChatbotStep({ onAdded }: { onAdded: () => void }) {
  const text = useText();
  return (
    <>
      <p>{text('backends.first.intro')}</p>
      <FirstBackendChoice onAdded={onAdded} />
    </>
  );
}
