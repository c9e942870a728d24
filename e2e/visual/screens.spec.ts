import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../fixtures/electron-folder.ts';
import { expect, test } from '../fixtures/screen.ts';
import { walkScreens } from '../fixtures/walk.ts';
import { findFaults } from './layout/find-faults.ts';
import { untilSettled } from './layout/until-settled.ts';
import { openVariant } from './open-variant.ts';
import { takePicture } from './take-picture.ts';
import { nameVariant, variants, type Variant } from './variants.ts';
import { walkEmpty } from './walk/walk-empty.ts';
import { walkFull } from './walk/walk-full.ts';

const walks = {
  typical: ({ page }, words) => walkScreens(page, words),
  empty: walkEmpty,
  full: walkFull,
} satisfies Record<Variant['amount'], (...args: Parameters<typeof walkFull>) => AsyncGenerator<string>>;

for (const variant of variants) {
  const name = nameVariant(variant);
  test(`every screen has room for what it shows: ${name}`, async () => {
    const folder = path.join(projectFolder, 'test-results', 'visual', name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const found: string[] = [];
    let screens = 0;
    await openVariant(variant, async (custos, words) => {
      for await (const screen of walks[variant.amount](custos, words)) {
        const picture = `${String(++screens).padStart(3, '0')}-${screen}`;
        await untilSettled(custos.page);
        await takePicture(custos.page, folder, picture);
        found.push(...(await findFaults(custos.page)).map((fault) => `${picture} ${fault}`));
        writeFileSync(path.join(folder, 'faults.txt'), found.map((fault) => `${fault}\n`).join(''));
      }
    });
    expect(found).toEqual([]);
    expect(screens).toBeGreaterThan(20);
  });
}
