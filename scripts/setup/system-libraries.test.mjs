import { describe, expect, it } from 'vitest';
import { choosePackages } from './system-libraries.mjs';

const namesFor = (libraries) => choosePackages(libraries).packages.map((names) => names.at(-1));

describe('system libraries', () => {
  it('of a bare Debian need four packages', () => {
    const missing =
      'libglib-2.0.so.0 libgobject-2.0.so.0 libgio-2.0.so.0 libnspr4.so libnss3.so libnssutil3.so libsmime3.so libatk-1.0.so.0 libatk-bridge-2.0.so.0 libcups.so.2 libdbus-1.so.3 libcairo.so.2 libgtk-3.so.0 libpango-1.0.so.0 libX11.so.6 libXcomposite.so.1 libXdamage.so.1 libXext.so.6 libXfixes.so.3 libXrandr.so.2 libgbm.so.1 libexpat.so.1 libxcb.so.1 libxkbcommon.so.0 libasound.so.2 libatspi.so.0';
    expect(namesFor(missing.split(' '))).toEqual(['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']);
  });

  it('that are partly there need only the rest', () => {
    expect(namesFor(['libXdamage.so.1', 'libnspr4.so'])).toEqual(['libxdamage1', 'libnspr4']);
  });

  it('no package is known for are named', () => {
    expect(choosePackages(['libnss3.so', 'libnew.so.9'])).toEqual({
      packages: [['libnss3']],
      unknown: ['libnew.so.9'],
    });
  });
});
