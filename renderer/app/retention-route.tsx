import { RetentionPage } from '../features/retention/index.ts';
import { placeOfConversation } from './place.ts';
import { useGo } from './use-go.ts';

/** Leads from what a policy would delete to the conversation itself. */
export function RetentionRoute() {
  const go = useGo();
  return <RetentionPage onOpenConversation={(place) => go(placeOfConversation(place))} />;
}
