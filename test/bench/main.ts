import { bench } from './bench';
import { reportMemory } from './memory';
import { benchReader } from './reader';

const [flag, file] = process.argv.slice(2);
if (flag === '--memory' && file !== undefined) reportMemory(file);
else if (flag === 'reader') void benchReader();
else bench();
