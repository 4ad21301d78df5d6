import { bench } from './bench';
import { reportMemory } from './memory';

const [flag, file] = process.argv.slice(2);
if (flag === '--memory' && file !== undefined) reportMemory(file);
else bench();
