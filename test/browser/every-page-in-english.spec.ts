import { everyPage } from './support/every-page.js';

describe('every page in English', () => everyPage('en'));
