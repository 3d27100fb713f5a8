import { DEMO, useStage } from './support/stage.js';

describe('signing in', () => {
  const stage = useStage({ withDemo: true });

  it('leads home', async () => {
    const t0 = performance.now();
    const tab = await stage.open(DEMO.gulsen);
    await tab.goto('/');
    const t1 = performance.now();
    await tab.isSound();
    const t2 = performance.now();
    console.log('goto', t1 - t0, 'sound', t2 - t1);
    await tab.page.screenshot({ path: '/tmp/w5-home.png', fullPage: true });
    console.log('shot', performance.now() - t2);
  });
});
