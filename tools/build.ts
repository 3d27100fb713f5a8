import { build, needsBuild, SERVER, WEB } from '../launcher/build.ts';
import { Refusal } from '../launcher/tell.ts';
import { ROOT } from './steps.ts';

/** Builds those of server and web that are stale; throws a Refusal with the compiler's words when one does not build. */
export async function buildStale(products = [SERVER, WEB]): Promise<void> {
  for (const product of products) {
    if (!needsBuild(product, ROOT)) continue;
    console.log(`Building ${product.what}.`);
    await build(product, ROOT, new AbortController().signal);
  }
}

/** Ends the process with a sentence for what a person can mend, and with the whole trace for what only we can. */
export async function orRefuse(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
