import { BACKENDS } from '../support/backends.js';
import { describeFaults } from './delivery-faults.js';

// where no Redis answers, this half is not run, and start-servers says so loudly
BACKENDS.filter(({ name }) => name === 'Redis').forEach(describeFaults);
