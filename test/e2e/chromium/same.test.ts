import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleBrowser, type SampleBrowser } from '../support/chromium';
import { annotatedInBrowser, annotatedInNode, READERS, sampleLines } from '../support/same';

let sample: SampleBrowser;
beforeAll(async () => {
  sample = await openSampleBrowser();
});
afterAll(() => sample?.close());

describe('the shipped build in Chromium', () => {
  const lines = sampleLines();

  it('has at least 400 sample posts to agree on', () => {
    expect(lines.length).toBeGreaterThanOrEqual(400);
  });

  for (const reader of READERS) {
    it(`annotates every sample post byte for byte as Node does, for a reader from ${reader}`, async () => {
      const page = await sample.openExtensionPage('options.html');
      const there = await annotatedInBrowser(page, lines, reader);
      const here = annotatedInNode(lines, reader);
      expect(there).toHaveLength(lines.length);
      expect(there).toEqual(here);
      expect(here.filter((line) => !line.includes('"notes":[]')).length).toBeGreaterThan(20);
      await page.close();
    });
  }
});
