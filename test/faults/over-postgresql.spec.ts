import { BACKENDS } from '../support/backends.js';
import { describeFaults } from './delivery-faults.js';

BACKENDS.filter(({ name }) => name === 'PostgreSQL').forEach(describeFaults);
