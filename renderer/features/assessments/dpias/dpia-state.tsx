import type { Dpia, riskLevels } from '../../../../shared/contract/records/assessments.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Meaning } from '../../../ui/status.tsx';
import { findDueDay, findNextStep } from './next-step.ts';

const ofState: Record<Dpia['state'], Meaning> = {
  threshold: 'soon',
  notRequired: 'information',
  assessing: 'soon',
  advised: 'soon',
  accepted: 'fine',
  consulting: 'overdue',
};

export function DpiaState({ state }: Pick<Dpia, 'state'>) {
  const text = useText();
  return <Status meaning={ofState[state]}>{text(`assessments.state.${state}`)}</Status>;
}

const ofOutcome: Record<Dpia['thresholdOutcome'], Meaning> = {
  required: 'information',
  notRequired: 'information',
  open: 'soon',
};

export function ThresholdOutcome({ outcome }: { outcome: Dpia['thresholdOutcome'] }) {
  const text = useText();
  return <Status meaning={ofOutcome[outcome]}>{text(`assessments.outcome.${outcome}`)}</Status>;
}

type Level = (typeof riskLevels)[number];
const ofLevel: Record<Level, Meaning> = { low: 'information', medium: 'soon', high: 'overdue' };

export function RiskLevel({ level }: { level: Level | null }) {
  const text = useText();
  if (level === null) return <Muted>{text('assessments.value.level.none')}</Muted>;
  return <Status meaning={ofLevel[level]}>{text(`assessments.value.level.${level}`)}</Status>;
}

/** What is to be done next, and by when. */
export function NextStep({ dpia }: { dpia: Dpia }) {
  const text = useText();
  const format = useFormat();
  const today = useToday();
  const step = findNextStep(dpia);
  const dueOn = findDueDay(dpia);
  const day = dueOn === null ? '' : format.day(dueOn);
  const isOver = dueOn !== null && dueOn < today;
  if (isOver && (step === 'awaitAuthority' || step === 'review')) {
    const words = text(`assessments.next.${step}.over`, { day });
    return (
      <span title={words}>
        <Status meaning="overdue">{words}</Status>
      </span>
    );
  }
  const words = text(`assessments.next.${step}`, { day });
  return <span title={words}>{words}</span>;
}
