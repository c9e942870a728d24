import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that start processes of their own take longest, and the last file of a run has a processor for itself alone. */
const slow = /\/(?:e2e\/(?:faults|backends)|electron\/cli|scripts\/examples|core\/backends\/sync)\//;

/** What takes long first; on a machine that ran these tests before, by what they took then. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

const isSlow = ({ moduleId }: TestSpecification): boolean => slow.test(moduleId);
