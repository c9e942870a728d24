import { CloseStep } from '../steps/close-step.tsx';
import { EraseStep } from '../steps/erase-step.tsx';
import { FindStep } from '../steps/find-step.tsx';
import { IdentityStep } from '../steps/identity-step.tsx';
import { IntakeStep } from '../steps/intake-step.tsx';
import { PackageStep } from '../steps/package-step.tsx';
import { ReviewStep } from '../steps/review-step.tsx';
import { VerifyStep } from '../steps/verify-step.tsx';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import type { Case, Stage } from './case-screen.tsx';

interface CurrentStepProps {
  request: Case;
  stage: Stage;
  onOpenConversation: OpenConversation;
}

/** The controls of one step, and only those. */
export function CurrentStep({ request, stage, onOpenConversation }: CurrentStepProps) {
  switch (stage) {
    case 'intake':
      return <IntakeStep request={request} />;
    case 'identity':
      return <IdentityStep request={request} />;
    case 'find':
      return <FindStep request={request} onOpenConversation={onOpenConversation} />;
    case 'review':
      return <ReviewStep request={request} />;
    case 'package':
      return <PackageStep request={request} />;
    case 'erase':
      return <EraseStep request={request} />;
    case 'verify':
      return <VerifyStep request={request} />;
    case 'close':
      return <CloseStep request={request} />;
  }
}
