import { BACKENDS } from '../support/backends.js';
import { describeFaults } from './delivery-faults.js';

const redis = BACKENDS.find(({ name }) => name === 'Redis');

if (redis) describeFaults(redis);
else
  describe.skip('nothing is lost over Redis: NOT RUN, as no Redis answers', () => {
    it('delivers through every fault', () => undefined);
  });
