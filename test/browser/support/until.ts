/** Asks again until it is so. For what no locator can wait for: a mail, a row, an address. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for ${what}.`);
    await new Promise((again) => setTimeout(again, 25));
  }
}
