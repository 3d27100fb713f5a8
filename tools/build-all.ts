import { SERVER, WEB } from '../launcher/build.ts';
import { buildStale, orRefuse } from './build.ts';

/** `npm run build`, or `npm run build -- server`: builds what is stale. */
const only = process.argv[2];
const products = { server: [SERVER], web: [WEB] }[only ?? ''] ?? [SERVER, WEB];
await orRefuse(buildStale(products));
console.log(`Built: ${products.map(({ what }) => what).join(' and ')}.`);
