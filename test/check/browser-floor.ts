import { readdirSync, readFileSync } from 'node:fs';
import { beyondFloorIn } from './style-floor';

const FOLDER = 'dist/assets';

const faults = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.css'))
  .flatMap((name) =>
    beyondFloorIn(readFileSync(`${FOLDER}/${name}`, 'utf8')).map((found) => `${name}: ${found}`),
  );

for (const fault of faults)
  console.error(`${fault}: later than Chromium 109, Firefox 115 or Safari 16.4; use @supports`);
process.exitCode = faults.length === 0 ? 0 : 1;
