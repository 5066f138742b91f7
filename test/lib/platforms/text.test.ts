// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_UNITS } from '../../../lib/limits';
import { hashtagsIn, hashtagsOf, textOf } from '../../../lib/platforms/text';
import { isRewritten } from '../../../lib/platforms/translation';

function element(html: string): Element {
  document.body.innerHTML = `<div>${html}</div>`;
  return document.body.firstElementChild as Element;
}
const read = (html: string) => textOf(element(html), { lineBreaks: 'characters' });

describe('text of an element', () => {
  it('keeps line breaks, as characters or as br', () => {
    expect(read('one\ntwo<br>three')).toBe('one\ntwo\nthree');
    expect(textOf(element('one\n   two<br><br>three'), { lineBreaks: 'elements' })).toBe('one two\n\nthree');
  });

  it('reads emoji pictures by alt, else by a file named for code points, else not at all', () => {
    expect(read('a<img alt="[偷笑R]">b<img alt="😀">')).toBe('a[偷笑R]b😀');
    expect(read('<img src="https://x.invalid/16/1f468-200d-1f373.png">!')).toBe('👨‍🍳!');
    expect(read('<img src="https://x.invalid/fe-platform/8d3f2a.png">!')).toBe('!');
    expect(read('<img src="https://x.invalid/beef.png">!')).toBe('!');
    expect(read('<img alt="Photo by somebody on a very long day in May">!')).toBe('!');
  });

  it('marks a picture that tells nothing where a site is known for them, unless there is nothing else', () => {
    const marked = (html: string) => textOf(element(html), { lineBreaks: 'elements', marksPictures: true });
    expect(marked('在家<img src="https://x.invalid/a.png">跳舞<img alt="[赞R]">')).toBe(
      '在家\ufffc跳舞[赞R]',
    );
    expect(marked('<img src="https://x.invalid/a.png">')).toBe('');
  });

  it('leaves out what translators put beside the words', () => {
    const root = document.createElement('p');
    root.innerHTML =
      '今天<font class="notranslate immersive-translate-target-wrapper" lang="en"><br><font>today</font></font>很好<span class="immersive-translate-target-inner">fine</span>';
    expect(textOf(root, { lineBreaks: 'elements' })).toBe('今天很好');
    expect(isRewritten(root)).toBe(false);
  });

  it('is known to be rewritten by the marks of translators that replace it', () => {
    const rewritten = (html: string) => {
      const root = document.createElement('div');
      root.innerHTML = html;
      return isRewritten(root);
    };
    expect(rewritten('<p><font dir="auto"><font dir="auto">today</font></font></p>')).toBe(true);
    expect(rewritten('<p _msttexthash="104" _msthash="7">today</p>')).toBe(true);
    expect(rewritten('<p><font>today</font></p>')).toBe(false);
  });

  it('leaves out controls, hidden parts and scripts', () => {
    expect(
      read(
        'caption<span aria-hidden="true">… more</span><div role="button">more</div><button>less</button><script>x</script><i hidden>y</i>',
      ),
    ).toBe('caption');
  });

  it('strips U+FEFF and turns NBSP around tags into one space', () => {
    expect(read('\ufeff&nbsp;<a>#a</a> &nbsp;<a>#b</a>\ufeff')).toBe('#a #b');
  });

  it('keeps ideographic spaces, joiners and letters as they are', () => {
    expect(read('今日　も👩‍🚀ｈｉ')).toBe('今日　も👩‍🚀ｈｉ');
  });

  it('ends at the limit and never inside a character', () => {
    expect(read('x'.repeat(MAX_TEXT_UNITS + 5)).length).toBe(MAX_TEXT_UNITS);
    const cut = read(`x${'😀'.repeat(MAX_TEXT_UNITS)}`);
    expect(cut.length).toBe(MAX_TEXT_UNITS - 1);
    expect(cut.endsWith('😀')).toBe(true);
  });

  it('reads what is nested deeper than any site nests', () => {
    const root = document.createElement('div');
    let inner: Element = root;
    for (let depth = 0; depth < 800; depth++) inner = inner.appendChild(document.createElement('i'));
    inner.textContent = 'deep';
    expect(textOf(root, { lineBreaks: 'characters' })).toBe('deep');
  });
});

describe('hashtags', () => {
  it('are read from links as written, once each', () => {
    const links = element('<a>#Ausbildung </a><a>＃留学</a><a>#</a><a>#Ausbildung</a>').querySelectorAll('a');
    expect(hashtagsOf(links)).toEqual(['Ausbildung', '留学']);
  });

  it.each([
    ['#one #two_3 and #Ünï', ['one', 'two_3', 'Ünï']],
    ['玩剥玉米🌽#玉米 #剥玉', ['玉米', '剥玉']],
    ['＃全角 #먹방, #คนรักแมว!', ['全角', '먹방', 'คนรักแมว']],
    ['#客户[话题]# #a#b', ['客户', 'a', 'b']],
    ['we are #1 at https://x.invalid/#top and C# or a#b', []],
  ])('are found where they are typed: %s', (text, tags) => {
    expect(hashtagsIn(text)).toEqual(tags);
  });
});
