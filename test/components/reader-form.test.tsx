// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReaderForm } from '../../components/reader-form/reader-form';
import { CULTURES, closePage, field, showPage } from './pages';

afterEach(closePage);

const VALUE = {
  homeCultures: ['en'],
  languagesRead: ['sw'],
  languagesLearned: [],
  platforms: ['tiktok' as const],
};

function open() {
  const onChange = vi.fn();
  showPage(<ReaderForm value={VALUE} cultures={CULTURES} onChange={onChange} />);
  return onChange;
}

const group = (legend: string) =>
  [...document.querySelectorAll('fieldset')].find(
    (one) => one.querySelector('legend')?.textContent === legend,
  );
const names = (list: Iterable<Element> | undefined) => [...(list ?? [])].map((one) => one.textContent);

describe('the questions on the reader', () => {
  it('change one thing at a time', () => {
    const onChange = open();
    field('United States').click();
    field('English-speaking').click();
    field('RedNote').click();
    expect(onChange.mock.calls).toEqual([
      [{ homeCultures: ['en', 'en-US'] }],
      [{ homeCultures: [] }],
      [{ platforms: ['tiktok', 'rednote'] }],
    ]);
  });

  it('show common languages and chosen ones at once, the others behind "more"', () => {
    open();
    const reads = group('Which languages do you read?');
    const atOnce = names(reads?.querySelectorAll(':scope > div > .choices label'));
    const more = names(reads?.querySelectorAll('details label'));
    expect(atOnce).toEqual(expect.arrayContaining(['English', 'Chinese', 'Swahili']));
    expect(more).toContain('Danish');
    expect(more).not.toContain('Swahili');
  });

  it('offer each language once, by name', () => {
    open();
    const all = names(group('Are you learning any?')?.querySelectorAll('label'));
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((name) => /^[a-z]{2,3}$/.test(name ?? ''))).toEqual([]);
    expect(all.filter((name) => name?.includes('Latin'))).toEqual([]);
  });
});
