/** One picture of everything a person can see of us: a row for each state, a column for each look. */
import { join } from 'node:path';
import type { Browser, Page, ScreenshotClip } from 'puppeteer-core';
import { PICTURES } from './chromium';

export interface Look {
  theme: 'light' | 'dark';
  language: 'en' | 'zh-Hans';
}

export const LOOKS: readonly Look[] = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'zh-Hans' },
  { theme: 'dark', language: 'zh-Hans' },
];

const COLUMN_PX = 400;
/** What lies deeper is cut off: a settings page is longer than anybody looks at in a sheet. */
const ROW_MOST_PX = 620;

export const nameOf = ({ theme, language }: Look) => `${theme}, ${language}`;

export class ContactSheet {
  /** By state, then by look. */
  readonly #pictures = new Map<string, Map<string, string>>();

  /** @param clip - the part of the page that counts; the whole page if not said */
  async add(state: string, look: Look, page: Page, clip?: ScreenshotClip): Promise<void> {
    const image = await page.screenshot({
      encoding: 'base64',
      ...(clip ? { clip, captureBeyondViewport: false } : { fullPage: true }),
    });
    const row = this.#pictures.get(state) ?? new Map<string, string>();
    this.#pictures.set(state, row.set(nameOf(look), image));
  }

  /** States that lack a picture in some look, as "state: look". */
  missing(): string[] {
    return [...this.#pictures].flatMap(([state, row]) =>
      LOOKS.filter((look) => !row.has(nameOf(look))).map((look) => `${state}: ${nameOf(look)}`),
    );
  }

  get size(): number {
    return this.#pictures.size;
  }

  /** Writes `contact-sheet.png` beside the other pictures. */
  async save(browser: Browser): Promise<void> {
    const page = await browser.newPage();
    await page.setViewport({ width: LOOKS.length * (COLUMN_PX + 20) + 20, height: 800 });
    await page.setContent(this.#html());
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    await page.screenshot({ path: join(PICTURES, 'contact-sheet.png'), fullPage: true });
    await page.close();
  }

  #html(): string {
    const heads = LOOKS.map((look) => `<b>${nameOf(look)}</b>`).join('');
    const rows = [...this.#pictures].map(([state, row]) => {
      const cells = LOOKS.map((look) => {
        const image = row.get(nameOf(look));
        return `<div>${image ? `<img src="data:image/png;base64,${image}" alt="">` : 'missing'}</div>`;
      });
      return `<h2>${state}</h2>${cells.join('')}`;
    });
    return `<!doctype html><meta charset="utf-8"><style>
      body { display: grid; grid-template-columns: repeat(${LOOKS.length}, ${COLUMN_PX}px); gap: 12px 20px; margin: 20px;
        background: #dfe1e6; font: 13px system-ui, sans-serif; }
      h2 { grid-column: 1 / -1; margin: 18px 0 0; font-size: 15px; }
      div { max-height: ${ROW_MOST_PX}px; overflow: hidden; }
      img { display: block; max-width: 100%; border-radius: 8px; }
    </style>${heads}${rows.join('')}`;
  }
}
