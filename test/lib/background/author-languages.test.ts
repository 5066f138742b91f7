import { describe, expect, it } from 'vitest';
import type { LanguageFinding } from '../../../lib/annotation';
import { createAuthorLanguages } from '../../../lib/background/author-languages';
import type { Post, PostKey } from '../../../lib/post';
import { readPost } from '../exposure/samples';

const finding = (primary: string, confidence = 0.95, because = ['model:eld']): LanguageFinding => ({
  primary,
  confidence,
  segments: [],
  codeSwitched: false,
  because,
});
const by = (author: string | null, number: number, platform: Post['platform'] = 'tiktok'): Post =>
  readPost({ author, platform, key: `${platform}:${number}` as PostKey, id: String(number) });

describe('what authors wrote in', () => {
  it('is known after two posts in one language', () => {
    const authors = createAuthorLanguages();
    authors.learn(by('ana', 1), finding('pt'));
    expect(authors.contextOf(by('ana', 9))).toEqual({});
    authors.learn(by('ana', 2), finding('pt'));
    expect(authors.contextOf(by('ana', 9))).toEqual({ authorLanguage: 'pt' });
  });

  it('is no habit where languages take turns', () => {
    const authors = createAuthorLanguages();
    ['pt', 'en', 'pt', 'en'].forEach((tag, at) => {
      authors.learn(by('ana', at), finding(tag));
    });
    expect(authors.contextOf(by('ana', 9))).toEqual({});
  });

  it('is not learnt from unsure findings, from silence, from mixed posts or from what a hint tipped', () => {
    const authors = createAuthorLanguages();
    const taught = [
      finding('pt', 0.6),
      finding('und', 0),
      finding('mul'),
      finding('pt', 0.95, ['hint:author']),
      finding('pt', 0.95, ['hint:platform']),
    ];
    taught.forEach((one, at) => {
      authors.learn(by('ana', at), one);
      authors.learn(by('ana', at + 10), one);
    });
    expect(authors.contextOf(by('ana', 99))).toEqual({});
  });

  it('does not let a post answer for itself, however often it is read', () => {
    const authors = createAuthorLanguages();
    for (let time = 0; time < 5; time++) authors.learn(by('ana', 1), finding('pt'));
    authors.learn(by('ana', 2), finding('pt'));
    expect(authors.contextOf(by('ana', 1))).toEqual({});
    expect(authors.contextOf(by('ana', 3))).toEqual({ authorLanguage: 'pt' });
  });

  it('keeps people of other platforms and posts without an author apart', () => {
    const authors = createAuthorLanguages();
    for (const at of [1, 2]) {
      authors.learn(by('ana', at), finding('pt'));
      authors.learn(by(null, at + 10), finding('pt'));
    }
    expect(authors.contextOf(by('ana', 9, 'instagram'))).toEqual({});
    expect(authors.contextOf(by(null, 9))).toEqual({});
  });

  it('follows an author who changes language, and forgets those not met for long', () => {
    const authors = createAuthorLanguages();
    for (let at = 0; at < 6; at++) authors.learn(by('ana', at), finding('pt'));
    for (let at = 6; at < 12; at++) authors.learn(by('ana', at), finding('en'));
    expect(authors.contextOf(by('ana', 99))).toEqual({ authorLanguage: 'en' });
    for (let other = 0; other < 400; other++) authors.learn(by(`other${other}`, 100 + other), finding('fr'));
    expect(authors.contextOf(by('ana', 99))).toEqual({});
  });
});
