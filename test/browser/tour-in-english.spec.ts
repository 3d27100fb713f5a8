import { tour } from './support/tour.js';

describe('every page in English', () => tour('en'));
