import { tour } from './support/tour.js';

describe('every page in Turkish', () => tour('tr'));
