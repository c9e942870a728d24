import { isSettled, readItems, readNewestPlan } from '../../erasure/index.ts';
import { inContent, type ContentReader } from '../../vault/index.ts';

/** What still stands against saying that everything is erased. */
export interface ErasureState {
  hasPlan: boolean;
  /** Carried out, read back, and the copy in the vault erased. */
  isVerified: boolean;
  openItems: number;
  held: number;
  /** What deletion leaves behind at a system, and nobody has recorded as done. */
  openResiduals: number;
}

export async function readErasureState(content: ContentReader, requestId: string): Promise<ErasureState> {
  const plan = await readNewestPlan(content, requestId);
  const items = plan ? await readItems(content, plan.id) : [];
  const tasks = await content.get(
    inContent
      .selectFrom('request_task')
      .select(({ fn }) => fn.countAll<number>().as('open'))
      .where('request_id', '=', requestId)
      .where('kind', '=', 'deleteByHand')
      .where('is_done', '=', 0),
  );
  return {
    hasPlan: plan !== null,
    isVerified: plan?.state === 'verified',
    openItems: items.filter((item) => !isSettled(item)).length,
    held: items.filter(({ state }) => state === 'held').length,
    openResiduals: tasks?.open ?? 0,
  };
}

/** Whether a case may be closed as "erased": nothing is open, held back or left behind. */
export async function isErasureComplete(content: ContentReader, requestId: string): Promise<boolean> {
  const { isVerified, openItems, held, openResiduals } = await readErasureState(content, requestId);
  return isVerified && openItems === 0 && held === 0 && openResiduals === 0;
}
